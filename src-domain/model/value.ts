import { assertNever } from '#domain/assert-never'
import { canonicalDecimal, sameDecimal } from '#domain/money'
import type { Field, FieldValue } from './field'

/** Nothing, for a field of this kind. */
export function emptyValue(field: Field): FieldValue {
  return field.kind === 'flag' ? false : null
}

/** Whether a value is of the type that a field holds, whatever the rules say about it. */
export function isValueOf(field: Field, value: unknown): value is FieldValue {
  if (value === null) return field.kind !== 'flag'
  switch (field.kind) {
    case 'integer':
      return typeof value === 'number' && Number.isSafeInteger(value)
    case 'decimal':
    case 'text':
    case 'choice':
      return typeof value === 'string'
    case 'flag':
      return typeof value === 'boolean'
    case 'moment':
      return typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value))
    default:
      return assertNever(field)
  }
}

/**
 * The form in which a value is stored: decimals with the platform's fixed places, empty text as null.
 * Values that break a rule are kept as they are.
 */
export function canonicalValue(field: Field, value: FieldValue): FieldValue {
  if (value === '') return null
  return field.kind === 'decimal' && typeof value === 'string'
    ? canonicalDecimal(value, field.places) || null
    : value
}

/** Whether two values of a field mean the same to the platform. */
export function sameValue(field: Field, one: FieldValue, other: FieldValue): boolean {
  if (one === other) return true
  const [a, b] = [canonicalValue(field, one), canonicalValue(field, other)]
  return field.kind === 'decimal' && typeof a === 'string' && typeof b === 'string'
    ? sameDecimal(a, b)
    : a === b
}
