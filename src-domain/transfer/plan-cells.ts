import { draftValue, type GoalRecord } from '#domain/change/record'
import { blankGoal, goalField, goalValue } from '#domain/goal/goal'
import type { Field, FieldValue } from '#domain/model/field'
import { canonicalValue, sameValue } from '#domain/model/value'
import type { CellState, PlannedCell } from './planned-row'
import type { WantedCell } from './wanted'

/** What becomes of each field of a goal that is here. */
export function cellsOver(
  record: GoalRecord,
  cells: readonly WantedCell[],
): readonly PlannedCell[] {
  return cells.map((wanted) => {
    const was = draftValue(record, wanted.field)
    return planned(wanted, was, stateOf(wanted, was))
  })
}

/** The fields of a goal that would be made, over what the platform sets by itself. */
export function cellsOfNew(cells: readonly WantedCell[]): readonly PlannedCell[] {
  return cells.map((wanted) => {
    const was = goalValue(blankGoal, wanted.field)
    return planned(wanted, was, means(goalField(wanted.field), was, wanted.now) ? 'equal' : 'set')
  })
}

/** The same fields, none of which can be laid over anything. */
export function inConflict(cells: readonly PlannedCell[]): readonly PlannedCell[] {
  return cells.map((cell) => ({ ...cell, state: 'conflict' }))
}

function planned({ field, now, base }: WantedCell, was: FieldValue, state: CellState): PlannedCell {
  const value = canonicalValue(goalField(field), now)
  return { field, was, now: value, ...(base !== undefined && { base }), state }
}

/**
 * Three values decide: what the file was made from, what it wants, and what is here. Where the file does not say what it was made
 * from, it is a table that somebody edited, and what is in it is meant.
 */
function stateOf({ field: name, now, base }: WantedCell, here: FieldValue): CellState {
  const field = goalField(name)
  if (means(field, here, now)) return 'equal'
  return base === undefined || means(field, here, base) ? 'set' : 'conflict'
}

/** Spreadsheets write line breaks in their own way: that is no change. */
function means(field: Field, one: FieldValue, other: FieldValue): boolean {
  if (sameValue(field, one, other)) return true
  const isText = field.kind === 'text' && typeof one === 'string' && typeof other === 'string'
  return isText && plainBreaks(one) === plainBreaks(other)
}

function plainBreaks(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}
