import { settableFields } from '#domain/bulk/fields'
import { goalField, type GoalFieldName } from '#domain/goal/goal'
import type { GoalField } from '#domain/goal/goal-field'
import type { FieldValue } from '#domain/model/field'
import type { DecimalMark } from '#domain/money/typed'
import { readAmount } from './amount'
import { missing, wrong, type Asked } from './asked'

/** The form of setting a field, as it is filled in: the value as its control has it. */
export interface SetForm {
  readonly field: GoalFieldName
  readonly value: string
}

export const setOptions = settableFields.map(({ name, label }) => ({ value: name, label }))

/** A form for this field, with what its control begins with. */
export function setFormFor(name: string): SetForm {
  const field = settableFields.find((one) => one.name === name) ?? goalField('default_payout')
  return { field: field.name, value: firstValue(field) }
}

function firstValue(field: GoalField): string {
  if (field.kind === 'flag') return 'on'
  return field.kind === 'choice' ? (field.choices[0]?.value ?? '') : ''
}

/** What the form asks for; amounts are read with this mark. */
export function askedSet({ field: name, value }: SetForm, mark: DecimalMark): Asked<'value'> {
  const field = goalField(name)
  if (field.kind === 'decimal') {
    const { value: amount, problem } = readAmount(value, field, mark)
    if (amount !== null) return setting(name, amount)
    const found = value.trim() === '' ? missing(problem) : wrong(problem)
    return { action: null, problems: { value: found } }
  }
  if (value === '') {
    const sentence =
      field.kind === 'text' ? `Type the ${field.label.toLowerCase()}.` : 'Choose one.'
    return { action: null, problems: { value: missing(sentence) } }
  }
  if (field.kind === 'flag') return setting(name, value === 'on')
  return setting(name, field.kind === 'integer' ? Number(value) : value)
}

function setting(field: GoalFieldName, value: FieldValue): Asked<'value'> {
  return { action: { kind: 'set', field, value }, problems: {} }
}
