import { applyMove, type Move } from '#domain/change/move'
import type { GoalRecord } from '#domain/change/record'

/** A record after moves, none of which takes it away. */
export function afterMoves(record: GoalRecord, moves: readonly Move[]): GoalRecord {
  return moves.reduce((now, move) => applyMove(now, move) ?? now, record)
}
