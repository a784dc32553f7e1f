import type { FieldValue } from '#domain/model/field'
import { goalField, type GoalFieldName } from './goal'

/** Whether a value of a field is an amount of money, which means nothing without its currency. */
export function isMoney(name: GoalFieldName, value: FieldValue): boolean {
  const field = goalField(name)
  const isEmpty = value === null || value === ''
  return field.kind === 'decimal' && field.unit === 'money' && !isEmpty
}
