import type { Move } from '#domain/change/move'
import { notShown, rebase } from '#domain/change/rebase'
import type { GoalKey, GoalRecord } from '#domain/change/record'
import type { Goal } from '#domain/goal/goal'

/** Which of a network's goals a page speaks of: those with an id above `after`, up to `upTo`, of some offers or of all. */
export interface PageScope {
  readonly after: number
  /** The highest id on the page; Infinity on the last page. */
  readonly upTo: number
  /** Null where all offers are pulled. */
  readonly offers: ReadonlySet<number> | null
}

/**
 * What moves when the platform shows a page of goals. Goals that are new here come in, those that are here follow, and those
 * that should be on the page and are not are marked. `byId` finds the record of a platform id, `key` names a new one.
 */
export function pageMoves(
  records: Iterable<GoalRecord>,
  byId: (id: number) => GoalRecord | null,
  page: readonly Goal[],
  scope: PageScope,
  key: (id: number) => GoalKey,
): readonly Move[] {
  const shown = new Set(page.map(({ id }) => id))
  const moves = page.flatMap((goal) => {
    const record = goal.id === null ? null : byId(goal.id)
    return record === null ? arrival(goal, key) : rebase(record, goal)
  })
  const missing = [...records].filter((record) => isIn(record, scope) && !shown.has(idOf(record)))
  return [...moves, ...missing.flatMap(notShown)]
}

function arrival(goal: Goal, key: (id: number) => GoalKey): readonly Move[] {
  if (goal.id === null) return []
  const after: GoalRecord = { key: key(goal.id), base: goal, change: {} }
  return [{ type: 'goal', key: after.key, before: null, after }]
}

function isIn(record: GoalRecord, { after, upTo, offers }: PageScope): boolean {
  const id = idOf(record)
  if (id === null || id <= after || id > upTo) return false
  return offers === null || offers.has(record.base?.offer_id ?? 0)
}

function idOf({ base }: GoalRecord): number | null {
  return base?.id ?? null
}
