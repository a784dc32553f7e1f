import { readDecimal } from '#domain/money'
import { readTyped, type DecimalMark, type TypedAmount, type Unit } from '#domain/money/typed'
import type { DecimalField, Field, FieldValue } from './field'
import { canonicalValue } from './value'

/**
 * The value that somebody means by what they typed into a field: "12,50", "$12" or "5 %" as the amount they are. A text that
 * is no amount, or could be two, is kept as it was typed: a rule says so, and nothing is guessed.
 */
export function typedValue(field: Field, value: FieldValue, mark: DecimalMark): FieldValue {
  if (field.kind !== 'decimal' || typeof value !== 'string') return canonicalValue(field, value)
  return canonicalValue(field, meant(value, readTyped(value, mark), field))
}

function meant(text: string, typed: TypedAmount, field: DecimalField<string>): string {
  if (typed.kind === 'amount' && fits(typed.unit, field)) return typed.value
  // What is kept has a decimal point. A "1.234" in doubt would pass for one there; "1,234" has the same two readings.
  const passes = typed.kind === 'ambiguous' && readDecimal(text) !== null
  return passes ? text.replace('.', ',') : text
}

/** A percent sign in an amount of money, or a currency at a percentage, is a mistake to be seen. */
function fits(unit: Unit, field: DecimalField<string>): boolean {
  return unit === 'none' || (unit === 'percent') === (field.unit === 'percent')
}
