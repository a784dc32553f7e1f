import type { Steps } from '#domain/steps'
import type { Entry } from './entry'
import { applyMove, inverseOf, type Move } from './move'
import type { GoalKey, GoalRecord } from './record'

/** Goals as they were: null for one that was not there. Goals that are not in it were as they are now. */
export type Past = Map<GoalKey, GoalRecord | null>

/** Walks back over one entry's moves, one at a step: the past of the goals that are looked for (all where null) moves to before it. */
export function* rewind(
  past: Past,
  now: ReadonlyMap<GoalKey, GoalRecord>,
  moves: readonly Move[],
  wanted: ReadonlySet<GoalKey> | null,
): Steps<undefined> {
  for (const move of moves.toReversed()) {
    yield
    if (wanted !== null && !wanted.has(move.key)) continue
    const after = past.has(move.key) ? past.get(move.key) : now.get(move.key)
    past.set(move.key, applyMove(after ?? null, inverseOf(move)))
  }
}

/**
 * What of an entry goes back where somebody puts goals back: everything that was done here, a post among it. What a pull showed
 * of goals that were here stays: taking that back would overwrite whoever changed it on the platform.
 */
export function movesToTakeBack({
  action,
  moves,
}: Pick<Entry, 'action' | 'moves'>): readonly Move[] {
  return action === 'pull' ? moves.filter((move) => !isShown(move)) : moves
}

function isShown(move: Move): boolean {
  return (
    move.type === 'base' || (move.type === 'goal' && move.before !== null && move.after !== null)
  )
}
