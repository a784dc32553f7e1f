import { assertNever } from '#domain/assert-never'
import { showDecimal } from '#domain/money/show'
import type { DecimalMark } from '#domain/money/typed'
import type { Field, FieldValue } from './field'

/** The platform's ways to say "never": its zero date as a text, and as an epoch in three time zones. */
const ZERO_DATES: readonly FieldValue[] = [
  '0000-00-00 00:00:00',
  -62169984000,
  -62169966000,
  -62169962400,
]

const EPOCH = /^-?\d{1,15}$/

/** A value as a person reads it, in a label, a list or a report; amounts with their decimal mark. */
export function showValue(field: Field, value: FieldValue, mark: DecimalMark): string {
  if (field.kind === 'flag') return value === true ? 'on' : 'off'
  if (value === null || value === '') return 'nothing'
  switch (field.kind) {
    case 'decimal':
      return showDecimal(String(value), mark) + (field.unit === 'percent' ? ' %' : '')
    case 'choice':
      return field.choices.find((choice) => choice.value === value)?.short ?? String(value)
    case 'moment':
      return showMoment(value)
    case 'integer':
    case 'text':
      return String(value)
    default:
      return assertNever(field)
  }
}

/** A time of the platform, in UTC as it sends it: an epoch in seconds, or a text that is shown as it is. */
function showMoment(given: FieldValue): string {
  // The wire has the epoch as a number and as a text.
  const value = typeof given === 'string' && EPOCH.test(given) ? Number(given) : given
  if (ZERO_DATES.includes(value)) return 'never'
  if (typeof value !== 'number') return String(value)
  const date = new Date(value * 1000)
  if (Number.isNaN(date.getTime())) return String(value)
  return `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`
}
