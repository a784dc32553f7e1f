import { readTyped, type Unit } from '#domain/money/typed'
import type { DecimalField, Field, FieldValue } from './field'
import { canonicalValue } from './value'

/**
 * The value that somebody means by what they typed into a field: "12,50", "$12" or "5 %" as the amount they are. A text that
 * is no amount, or could be two, is kept as it was typed: a rule says so, and nothing is guessed.
 */
export function typedValue(field: Field, value: FieldValue): FieldValue {
  if (field.kind !== 'decimal' || typeof value !== 'string') return canonicalValue(field, value)
  // This app writes a decimal point everywhere, so a point that is typed into it is one.
  const typed = readTyped(value, '.')
  const meant = typed.kind === 'amount' && fits(typed.unit, field) ? typed.value : value
  return canonicalValue(field, meant)
}

/** A percent sign in an amount of money, or a currency at a percentage, is a mistake to be seen. */
function fits(unit: Unit, field: DecimalField<string>): boolean {
  return unit === 'none' || (unit === 'percent') === (field.unit === 'percent')
}
