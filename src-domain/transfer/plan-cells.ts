import { draftValue, type GoalRecord } from '#domain/change/record'
import { blankGoal, goalField, goalValue } from '#domain/goal/goal'
import type { Field, FieldValue } from '#domain/model/field'
import { canonicalValue, sameValue } from '#domain/model/value'
import type { CellState, PlannedCell } from './planned-row'
import type { WantedCell, WantedGoal } from './wanted'

/**
 * What becomes of each field of a goal that is here. A table has many fields that are as they are: those are passed over. A change file
 * says of each what becomes of it.
 */
export function cellsOver(
  record: GoalRecord,
  { cells, fromTable = false }: WantedGoal,
): readonly PlannedCell[] {
  return cells.flatMap((wanted): readonly PlannedCell[] => {
    const was = draftValue(record, wanted.field)
    const state = stateOf(wanted, was, fromTable)
    const isSilent = state === 'equal' && wanted.base === undefined
    return isSilent ? [] : [planned(wanted, was, state)]
  })
}

/** The fields of a goal that would be made, over what the platform sets by itself. */
export function cellsOfNew(cells: readonly WantedCell[]): readonly PlannedCell[] {
  return cells.map((wanted) => {
    const was = goalValue(blankGoal, wanted.field)
    return planned(
      wanted,
      was,
      sameValue(goalField(wanted.field), was, wanted.now) ? 'equal' : 'set',
    )
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
function stateOf(
  { field: name, now, base }: WantedCell,
  here: FieldValue,
  fromTable: boolean,
): CellState {
  const field = goalField(name)
  if (sameValue(field, here, now)) return 'equal'
  if (fromTable && isSameButForBreaks(field, here, now)) return 'equal'
  return base === undefined || sameValue(field, here, base) ? 'set' : 'conflict'
}

function isSameButForBreaks(field: Field, one: FieldValue, other: FieldValue): boolean {
  const areTexts = field.kind === 'text' && typeof one === 'string' && typeof other === 'string'
  return areTexts && plainBreaks(one) === plainBreaks(other)
}

function plainBreaks(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}
