import { assertNever } from '#domain/assert-never'
import type { GoalFieldName } from '#domain/goal/goal'
import type { CellChange, Change, GoalKey, GoalRecord } from './record'

/** One thing that moves in the store, with what was there before: enough to do it, to undo it and to tell it. */
export type Move =
  | {
      readonly type: 'cell'
      readonly key: GoalKey
      readonly field: GoalFieldName
      readonly before: CellChange | null
      readonly after: CellChange | null
    }
  | {
      readonly type: 'goal'
      readonly key: GoalKey
      readonly before: GoalRecord | null
      readonly after: GoalRecord | null
    }

/** The record after a move; null where the move takes the goal away. */
export function applyMove(record: GoalRecord | null, move: Move): GoalRecord | null {
  switch (move.type) {
    case 'goal':
      return move.after
    case 'cell':
      if (record === null) throw new Error(`A cell of goal ${move.key} moved, but it is not here`)
      return { ...record, change: withCell(record.change, move.field, move.after) }
    default:
      return assertNever(move)
  }
}

function withCell(change: Change, name: GoalFieldName, cell: CellChange | null): Change {
  const { [name]: _replaced, ...others } = change
  return cell === null ? others : { ...others, [name]: cell }
}

/** The move that takes this one back. */
export function inverseOf(move: Move): Move {
  return { ...move, before: move.after, after: move.before } as Move
}
