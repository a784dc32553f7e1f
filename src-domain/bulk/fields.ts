import { goalFields } from '#domain/goal/catalogue'
import type { GoalFieldName } from '#domain/goal/goal'
import type { GoalField } from '#domain/goal/goal-field'
import type { FieldValue } from '#domain/model/field'

type Catalogued = (typeof goalFields)[number]

export type AmountName = Extract<Catalogued, { kind: 'decimal' }>['name']
export type TextName = Extract<Catalogued, { kind: 'text' }>['name']

const catalogued: readonly GoalField<GoalFieldName>[] = goalFields

/** Payout and revenue, per conversion and per sale. */
export const amountNames: readonly AmountName[] = goalFields
  .filter((field) => field.kind === 'decimal')
  .map(({ name }) => name)

export const textNames: readonly TextName[] = goalFields
  .filter((field) => field.kind === 'text')
  .map(({ name }) => name)

/** What many goals can be given the same value of. Deleting and setting active are actions of their own. */
export const settableFields = catalogued.filter(
  ({ name, writable }) => writable && name !== 'status',
)

/** What can be empty, and amounts that can be nothing. */
export const clearableFields = catalogued.filter(
  ({ writable, nullable, kind }) => writable && (nullable || kind === 'decimal'),
)

/** What a field is once it is cleared. The platform takes no empty amount per conversion: it is 0 then. */
export function clearedValue(field: GoalField): FieldValue {
  return field.nullable ? null : '0.00000'
}

/** Whether a field is an amount of money or a percentage. */
export function isAmountName(name: GoalFieldName): name is AmountName {
  return amountNames.some((amount) => amount === name)
}
