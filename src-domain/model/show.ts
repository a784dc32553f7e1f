import { assertNever } from '#domain/assert-never'
import { showDecimal } from '#domain/money/show'
import type { DecimalMark } from '#domain/money/typed'
import type { Field, FieldValue } from './field'
import { readTime } from './platform-time'

const NEVER = 'never'

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

/** A value that stands by itself, as in a cell of a table: empty where there is nothing, and with a capital where it is a word. */
export function showCell(field: Field, value: FieldValue, mark: DecimalMark): string {
  if (field.kind === 'flag') return value === true ? 'On' : 'Off'
  if (value === null || value === '') return ''
  const text = showValue(field, value, mark)
  return field.kind === 'moment' && text === NEVER ? 'Never' : text
}

/** A time of the platform, in UTC as it sends it; a text that names none is shown as it is. */
function showMoment(value: FieldValue): string {
  const time = readTime(value)
  if (time.kind === 'never') return NEVER
  if (time.kind === 'text') return time.text
  return `${new Date(time.seconds * 1000).toISOString().slice(0, 16).replace('T', ' ')} UTC`
}
