import { goalField } from '#domain/goal/goal'
import { sameValue } from '#domain/model/value'
import type { CellState, Outcome, PlannedRow } from '#domain/transfer/planned-row'
import type { ImportAbout } from './about'

/** A field of a row as it is shown: what it is here and what the file has, in words. */
export interface ToldCell {
  readonly field: string
  readonly label: string
  /** Null where there is nothing here that the file’s value would replace. */
  readonly was: string | null
  readonly now: string
  /** What both were made from; null where the file does not say. */
  readonly base: string | null
  readonly state: CellState
}

/** What the values of a row are called: those that are here, and those of the file. */
export const sides: Readonly<Record<Outcome, readonly [string | null, string]>> = {
  create: ['Default', 'After'],
  update: ['Before', 'After'],
  unchanged: ['Before', 'After'],
  conflict: ['Mine', 'The file’s'],
  ask: [null, 'In the file'],
  refused: [null, 'In the file'],
}

/** The row as it would be imported: one that asks is an update or a new goal once it is said which it is. */
export function asAnswered(about: ImportAbout, row: PlannedRow): PlannedRow {
  const answer = about.decisions.answers.get(row.place)
  if (row.outcome !== 'ask' || answer === undefined) return row
  const cells = row.cells.map((cell): PlannedRow['cells'][number] => {
    const was = answer === null ? cell.was : about.valueHere(answer, cell.field)
    const isEqual = sameValue(goalField(cell.field), was, cell.now)
    return { ...cell, was, state: isEqual ? 'equal' : 'set' }
  })
  return { ...row, outcome: answer === null ? 'create' : 'update', cells }
}

/** The fields of a row, in words. */
export function toldCells(about: ImportAbout, row: PlannedRow): readonly ToldCell[] {
  const [here] = sides[row.outcome]
  return row.cells.map(({ field, was, now, base, state }) => ({
    field,
    label: goalField(field).label,
    was: here === null ? null : about.wordsOf(row, field, was),
    now: about.wordsOf(row, field, now),
    base: base === undefined ? null : about.wordsOf(row, field, base),
    state,
  }))
}
