import { applyMove, type Move } from '#domain/change/move'
import type { GoalKey, GoalRecord } from '#domain/change/record'
import type { Steps } from '#domain/steps'

/** The records of a network, read by anybody, changed by the store alone. */
export type Records = ReadonlyMap<GoalKey, GoalRecord>

/** What becomes of the records that moves touch: null for a goal that goes. */
export type Moved = ReadonlyMap<GoalKey, GoalRecord | null>

/** What the moves make of the records they touch, a move at a step. Throws where one does not fit the record it moves. */
export function* applyMoves(records: Records, moves: readonly Move[]): Steps<Moved> {
  const after = new Map<GoalKey, GoalRecord | null>()
  for (const move of moves) {
    const before = after.has(move.key) ? after.get(move.key) : records.get(move.key)
    after.set(move.key, applyMove(before ?? null, move))
    yield
  }
  return after
}

/** Lays changed records over others: the one place where a network's state in memory moves. */
export function lay(records: Map<GoalKey, GoalRecord>, moved: Moved): void {
  for (const [key, record] of moved) {
    if (record === null) records.delete(key)
    else records.set(key, record)
  }
}
