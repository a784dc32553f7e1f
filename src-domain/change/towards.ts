import { assertNever } from '#domain/assert-never'
import { goalField, type GoalFieldName } from '#domain/goal/goal'
import type { FieldValue } from '#domain/model/field'
import { sameValue } from '#domain/model/value'
import { ofEach, type Steps } from '#domain/steps'
import { applyMove, inverseOf, type Move } from './move'
import {
  baseValue,
  changedFields,
  type CellChange,
  type Change,
  type GoalKey,
  type GoalRecord,
} from './record'

type Records = ReadonlyMap<GoalKey, GoalRecord>

/** The moves that take back what an entry moved, against the records as they are now. A move at a step. */
export function undoMoves(records: Records, moves: readonly Move[]): Steps<readonly Move[]> {
  return towards(records, moves.toReversed().map(inverseOf))
}

/** The moves that do again what an entry moved, against the records as they are now. A move at a step. */
export function redoMoves(records: Records, moves: readonly Move[]): Steps<readonly Move[]> {
  return towards(records, moves)
}

/**
 * Moves that lead to what other moves led to. Only the user's change goes back and forth: a base that has moved since stays
 * as the platform last showed it, and what has come to equal it is no change any more.
 */
function towards(records: Records, moves: readonly Move[]): Steps<readonly Move[]> {
  const latest = new Map<GoalKey, GoalRecord | null>()
  return ofEach(moves, (wanted) => {
    const now = latest.has(wanted.key) ? latest.get(wanted.key) : records.get(wanted.key)
    const move = moveTowards(now ?? null, wanted)
    if (move === null) return []
    latest.set(move.key, applyMove(now ?? null, move))
    return [move]
  })
}

function moveTowards(now: GoalRecord | null, wanted: Move): Move | null {
  switch (wanted.type) {
    case 'goal':
      return goalTowards(now, wanted.key, wanted.after)
    case 'cell':
      return now === null ? null : cellTowards(now, wanted)
    case 'base':
      return null
    default:
      return assertNever(wanted)
  }
}

type CellMove = Extract<Move, { readonly type: 'cell' }>

function cellTowards(now: GoalRecord, { field, before: from, after: to }: CellMove): Move {
  const before = now.change[field] ?? null
  const after = overBase(now, field, renewed(field, before, from, to))
  return { type: 'cell', key: now.key, field, before, after }
}

/**
 * The change that is wanted, made from what is known to have been there since. Steps are taken back in order, so a change that
 * is not what this step led to was posted meanwhile, or the platform came to it by itself: what was there before it is a
 * change of its own now, to be posted in its turn.
 */
function renewed(
  name: GoalFieldName,
  now: CellChange | null,
  from: CellChange | null,
  to: CellChange | null,
): CellChange | null {
  if (now === null) {
    return from === null ? to : { was: from.now, now: valueOf(from, to) }
  }
  const isSame = from !== null && sameValue(goalField(name), from.was, now.was)
  return isSame ? to : { was: now.was, now: valueOf(from, to) }
}

/** Where nothing was changed, a field was what the change on the other side was made from. */
function valueOf(from: CellChange | null, to: CellChange | null): FieldValue {
  return to === null ? (from?.was ?? null) : to.now
}

function overBase(
  record: GoalRecord,
  name: GoalFieldName,
  cell: CellChange | null,
): CellChange | null {
  return cell === null || sameValue(goalField(name), baseValue(record, name), cell.now)
    ? null
    : cell
}

function goalTowards(now: GoalRecord | null, key: GoalKey, wanted: GoalRecord | null): Move | null {
  const move = (after: GoalRecord | null): Move => ({ type: 'goal', key, before: now, after })
  // Only the platform brings a goal with a base, and only it takes one away.
  if (now === null) return wanted?.base === null ? move(wanted) : null
  if (wanted === null) return move(now.base === null ? null : { ...now, change: {} })
  return move({ ...now, change: changeOver(now, wanted.change) })
}

function changeOver(record: GoalRecord, change: Change): Change {
  const cells = changedFields({ ...record, change }).map((name) => {
    const cell = change[name] ?? null
    return [
      name,
      overBase(record, name, cell && { ...cell, was: baseValue(record, name) }),
    ] as const
  })
  return Object.fromEntries(cells.filter(([, cell]) => cell !== null))
}
