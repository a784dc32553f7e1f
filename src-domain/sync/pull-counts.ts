import { isConflicted } from '#domain/change/conflict'
import type { ContentsMove } from '#domain/change/contents'
import { applyMove, type Move } from '#domain/change/move'
import type { GoalKey, GoalRecord } from '#domain/change/record'

/** What a pull did, in goals. */
export interface PullCounts {
  /** They are new here. */
  readonly arrived: number
  /** The platform shows something else of them than before. */
  readonly moved: number
  /** The platform no longer shows them. */
  readonly missing: number
  /** They have conflicts, and had none before. */
  readonly conflicts: number
}

export const nothingPulled: PullCounts = { arrived: 0, moved: 0, missing: 0, conflicts: 0 }

/** What these moves of a pull come to, over the goals as they were before. */
export function countPulled(
  before: ReadonlyMap<GoalKey, GoalRecord | null>,
  moves: readonly Move[],
): PullCounts {
  const after = new Map<GoalKey, GoalRecord | null>()
  for (const move of moves) {
    const now = after.get(move.key) ?? before.get(move.key) ?? null
    after.set(move.key, applyMove(now, move))
  }
  const conflicts = [...after].filter(
    ([key, record]) => hasConflict(record) && !hasConflict(before.get(key) ?? null),
  )
  return {
    arrived: moves.filter((move) => move.type === 'goal' && move.before === null).length,
    moved: moves.filter(isMoved).length,
    missing: moves.filter((move) => move.type === 'goal' && move.after?.missing === true).length,
    conflicts: conflicts.length,
  }
}

/** When something was changed on the platform says nothing by itself. */
function isMoved(move: Move): boolean {
  return move.type === 'base' && Object.keys(move.after).some((name) => name !== 'modified')
}

function hasConflict(record: GoalRecord | null): boolean {
  return record !== null && isConflicted(record)
}

/** What two parts of a pull come to together. */
export function addCounts(one: PullCounts, other: PullCounts): PullCounts {
  return {
    arrived: one.arrived + other.arrived,
    moved: one.moved + other.moved,
    missing: one.missing + other.missing,
    conflicts: one.conflicts + other.conflicts,
  }
}

/** "Pull: 12 goals changed, 3 new on the platform" */
export function pullLabel({ arrived, moved, missing }: PullCounts): string {
  const parts = [
    { count: moved, what: 'changed' },
    { count: arrived, what: 'new on the platform' },
    { count: missing, what: 'no longer there' },
  ].filter(({ count }) => count > 0)
  if (parts.length === 0) return 'Pull: goals as the platform has them'
  const texts = parts.map(({ count, what }, place) => {
    const noun = count === 1 ? 'goal ' : 'goals '
    return `${count.toLocaleString('en')} ${place === 0 ? noun : ''}${what}`
  })
  return `Pull: ${texts.join(', ')}`
}

/** What a pull of the things around the goals is called: "Pull: 3 offers, 1 advertiser" */
export function contentsLabel({ network, offers = [], advertisers = [] }: ContentsMove): string {
  const parts = [
    offers.length > 0 && `${offers.length} ${offers.length === 1 ? 'offer' : 'offers'}`,
    advertisers.length > 0 &&
      `${advertisers.length} ${advertisers.length === 1 ? 'advertiser' : 'advertisers'}`,
    network !== undefined && 'the settings of the network',
  ]
  return `Pull: ${parts.filter((part) => part !== false).join(', ')}`
}
