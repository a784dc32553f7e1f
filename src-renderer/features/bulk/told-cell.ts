import type { PlannedCell } from '#domain/bulk/plan'
import { goalField } from '#domain/goal/goal'
import { isMoney } from '#domain/goal/is-money'
import type { FieldValue } from '#domain/model/field'
import type { BulkAbout, GoalWords } from './about'

/** A value in words. */
export interface ToldValue {
  readonly text: string
  /** The currency of an amount of money; null where there is none to tell. */
  readonly unit: string | null
  readonly isEmpty: boolean
}

/** A field before and after. */
export interface ToldCell {
  readonly kind: 'cell'
  /** Figures that stand under one another. */
  readonly isAmount: boolean
  readonly before: ToldValue
  readonly after: ToldValue
}

/** A planned cell in words. Amounts say their currency: goals of several offers may differ in it. */
export function toldCell(
  cell: PlannedCell,
  { currency }: GoalWords,
  about: Pick<BulkAbout, 'wordsOf'>,
): ToldCell {
  const isAmount = goalField(cell.field).kind === 'decimal'
  const told = (value: FieldValue): ToldValue => ({
    text: about.wordsOf(cell.field, value),
    unit: isMoney(cell.field, value) ? currency : null,
    isEmpty: value === null || value === '',
  })
  return { kind: 'cell', isAmount, before: told(cell.before), after: told(cell.after) }
}
