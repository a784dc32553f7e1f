import fc from 'fast-check'
import { goalFields } from '#domain/goal/catalogue'
import { goalField, type Goal, type GoalFieldName } from '#domain/goal/goal'
import type { FieldValue } from '#domain/model/field'
import { aGoal } from './goals'

/** The fields that a person can set. */
export const writableFields: readonly GoalFieldName[] = goalFields
  .filter(({ writable }) => writable)
  .map(({ name }) => name)

/** Few values of a field, so that two are often the same, or the same in another spelling. */
export const fewValues = (name: GoalFieldName): fc.Arbitrary<FieldValue> => {
  const { kind } = goalField(name)
  switch (kind) {
    case 'flag':
      return fc.boolean()
    case 'integer':
      return fc.constantFrom(null, 7, 40)
    case 'decimal':
      return fc.constantFrom(null, '2', '2.00000', '2.0', '3.5', '3.50000', 'free')
    case 'text':
    case 'choice':
      return fc.constantFrom(null, 'One', 'Two', 'Three')
    case 'moment':
      return fc.constantFrom(null, 1, 2)
  }
}

/** Other values for some of a goal's fields. */
export const someValues = (
  names: readonly GoalFieldName[] = writableFields,
): fc.Arbitrary<Partial<Goal>> =>
  fc.record(Object.fromEntries(names.map((name) => [name, fewValues(name)])), {
    requiredKeys: [],
    noNullPrototype: true,
  })

/** A goal of few values. */
export const fewGoals = (): fc.Arbitrary<Goal> => someValues().map((values) => aGoal(values))

/** A value as the platform would tell it from others, whatever its spelling. */
export function meaning(value: FieldValue): FieldValue {
  if (typeof value !== 'string') return value
  if (value === '') return null
  return /^\d/.test(value) ? String(Number(value)) : value
}
