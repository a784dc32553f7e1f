import { assertNever } from '#domain/assert-never'
import type { Goal, GoalFieldName } from '#domain/goal/goal'
import type { CellChange, Change, GoalKey, GoalRecord } from './record'

/** Some of what the platform shows of a goal: fields, and the keys besides where one of them moved. */
export type BaseParts = Readonly<Partial<Goal>>

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
  | {
      /** The platform shows other values than before. Only a pull and a post move a base. */
      readonly type: 'base'
      readonly key: GoalKey
      readonly before: BaseParts
      readonly after: BaseParts
    }

/** The record after a move; null where the move takes the goal away. */
export function applyMove(record: GoalRecord | null, move: Move): GoalRecord | null {
  switch (move.type) {
    case 'goal':
      return move.after
    case 'cell':
      if (record === null) throw notHere(move)
      return { ...record, change: withCell(record.change, move.field, move.after) }
    case 'base':
      return withBase(record, move)
    default:
      return assertNever(move)
  }
}

function withBase(record: GoalRecord | null, move: Extract<Move, { type: 'base' }>): GoalRecord {
  const base = record?.base ?? null
  if (record === null || base === null) throw notHere(move)
  return { ...record, base: { ...base, ...move.after } }
}

function notHere({ type, key }: Move): Error {
  return new Error(`A ${type} of goal ${key} moved, but it is not here`)
}

function withCell(change: Change, name: GoalFieldName, cell: CellChange | null): Change {
  const { [name]: _replaced, ...others } = change
  return cell === null ? others : { ...others, [name]: cell }
}

/** The move that takes this one back. */
export function inverseOf(move: Move): Move {
  return { ...move, before: move.after, after: move.before } as Move
}
