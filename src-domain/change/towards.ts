import { assertNever } from '#domain/assert-never'
import { goalField, type GoalFieldName } from '#domain/goal/goal'
import { sameValue } from '#domain/model/value'
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

/** The moves that take back what an entry moved, against the records as they are now. */
export function undoMoves(records: Records, moves: readonly Move[]): readonly Move[] {
  return towards(records, moves.toReversed().map(inverseOf))
}

/** The moves that do again what an entry moved, against the records as they are now. */
export function redoMoves(records: Records, moves: readonly Move[]): readonly Move[] {
  return towards(records, moves)
}

/**
 * Moves that lead to what other moves led to. Only the user's change goes back and forth: a base that has moved since stays
 * as the platform last showed it, and what has come to equal it is no change any more.
 */
function towards(records: Records, moves: readonly Move[]): readonly Move[] {
  const latest = new Map<GoalKey, GoalRecord | null>()
  return moves.flatMap((wanted) => {
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
  const after = from !== null && isPosted(now, field, from) ? overPosted(now, field, from, to) : to
  return { type: 'cell', key: now.key, field, before, after: overBase(now, field, after) }
}

/**
 * Whether the change that is to be taken back, or one that came after it, was posted: the platform shows its value, or it
 * stands over what the platform shows now and not over what it was made from.
 */
function isPosted(record: GoalRecord, name: GoalFieldName, from: CellChange): boolean {
  const [field, base, cell] = [goalField(name), baseValue(record, name), record.change[name]]
  if (sameValue(field, base, from.now)) return true
  if (cell === undefined || sameValue(field, base, from.was)) return false
  return sameValue(field, cell.now, from.now) && sameValue(field, cell.was, base)
}

/** What was there before a change that was posted is a change of its own now, to be posted in its turn. */
function overPosted(
  record: GoalRecord,
  name: GoalFieldName,
  from: CellChange,
  to: CellChange | null,
): CellChange {
  return { was: baseValue(record, name), now: to === null ? from.was : to.now }
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
  const names = changedFields({ ...record, change })
  const cells = names.map((name) => [name, overBase(record, name, change[name] ?? null)] as const)
  return Object.fromEntries(cells.filter(([, cell]) => cell !== null))
}
