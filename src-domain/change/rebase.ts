import { goalFields } from '#domain/goal/catalogue'
import { goalField, goalValue, type Goal, type GoalFieldName } from '#domain/goal/goal'
import { sameValue } from '#domain/model/value'
import { sameJson } from '#domain/same-json'
import { applyMove, type BaseParts, type Move } from './move'
import { baseValue, changedFields, type CellChange, type Change, type GoalRecord } from './record'

/**
 * What moves when the platform shows a goal that is here already. Its base follows, whatever was changed here; a change that
 * has come to equal it is no change any more. No other change is touched: where both moved, that is a conflict.
 */
export function rebase(record: GoalRecord, shown: Goal): readonly Move[] {
  const found = foundAgain(record)
  const moved = baseMove(record, shown)
  return [...found, ...moved, ...settled(afterAll(record, [...found, ...moved]))]
}

/**
 * What moves when the platform shows a goal after these fields were posted: as in a pull, and what is left of the change of a
 * posted field is a change of what the platform shows now, for whoever posted knew that it would.
 */
export function rebasePosted(
  record: GoalRecord,
  shown: Goal,
  posted: readonly GoalFieldName[],
): readonly Move[] {
  const moves = rebase(record, shown)
  const now = afterAll(record, moves)
  const renewed = posted.flatMap((field): readonly Move[] => {
    const before = now.change[field]
    const was = baseValue(now, field)
    if (before === undefined || sameValue(goalField(field), before.was, was)) return []
    return [{ type: 'cell', key: now.key, field, before, after: { was, now: before.now } }]
  })
  return [...moves, ...renewed]
}

/** What moves when a new goal was made on the platform: it has a base now, and what differs from that is its change. */
export function rebaseCreated(record: GoalRecord, shown: Goal): readonly Move[] {
  const cells = changedFields(record).flatMap((name): readonly [string, CellChange][] => {
    const cell = record.change[name]
    const was = goalValue(shown, name)
    return cell === undefined || sameValue(goalField(name), was, cell.now)
      ? []
      : [[name, { was, now: cell.now }]]
  })
  const change: Change = Object.fromEntries(cells)
  const after: GoalRecord = { key: record.key, base: shown, change }
  return [{ type: 'goal', key: record.key, before: record, after }]
}

/** What moves when the platform no longer shows a goal: it is marked, and stays with everything that was done to it. */
export function notShown(record: GoalRecord): readonly Move[] {
  if (record.base === null || record.missing === true) return []
  return [{ type: 'goal', key: record.key, before: record, after: { ...record, missing: true } }]
}

function foundAgain(record: GoalRecord): readonly Move[] {
  if (record.missing === undefined) return []
  const { missing: _missing, ...after } = record
  return [{ type: 'goal', key: record.key, before: record, after }]
}

function baseMove({ key, base }: GoalRecord, shown: Goal): readonly Move[] {
  if (base === null) return []
  const names = [...goalFields.map(({ name }) => name), 'extra' as const].filter(
    (name) => !sameJson(base[name], shown[name]),
  )
  if (names.length === 0) return []
  return [{ type: 'base', key, before: parts(base, names), after: parts(shown, names) }]
}

function parts(goal: Goal, names: readonly (keyof Goal)[]): BaseParts {
  return Object.fromEntries(names.map((name) => [name, goal[name]]))
}

/** Changes that equal the base are dropped. */
function settled(record: GoalRecord): readonly Move[] {
  return changedFields(record).flatMap((field): readonly Move[] => {
    const before = record.change[field]
    if (before === undefined) return []
    return sameValue(goalField(field), before.now, baseValue(record, field))
      ? [{ type: 'cell', key: record.key, field, before, after: null }]
      : []
  })
}

function afterAll(record: GoalRecord, moves: readonly Move[]): GoalRecord {
  return moves.reduce((now, move) => applyMove(now, move) ?? now, record)
}
