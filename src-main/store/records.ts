import { applyMove, type Move } from '#domain/change/move'
import type { GoalKey, GoalRecord } from '#domain/change/record'

/** The records of a network, read by anybody, changed by the store alone. */
export type Records = ReadonlyMap<GoalKey, GoalRecord>

/** What the moves make of the records they touch: null for a goal that goes. */
export function applyMoves(
  records: Records,
  moves: readonly Move[],
): ReadonlyMap<GoalKey, GoalRecord | null> {
  const after = new Map<GoalKey, GoalRecord | null>()
  for (const move of moves) {
    const before = after.has(move.key) ? after.get(move.key) : records.get(move.key)
    after.set(move.key, applyMove(before ?? null, move))
  }
  return after
}

/** Lays changed records over others: the one place where a network's state in memory moves. */
export function lay(
  records: Map<GoalKey, GoalRecord>,
  after: ReadonlyMap<GoalKey, GoalRecord | null>,
): void {
  for (const [key, record] of after) {
    if (record === null) records.delete(key)
    else records.set(key, record)
  }
}
