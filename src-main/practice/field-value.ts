import { assertNever } from '#domain/assert-never'
import type { GoalField } from '#domain/goal/goal-field'
import { readDecimal } from '#domain/money'
import type { Bracketed } from '#domain/wire/brackets'
import type { FieldError } from './refusal'

/** What the platform makes of a text that was sent for a field. */
export type Taken = { readonly value: string | null } | FieldError

/** Reads what was sent for a field. Whether an offer or advertiser of that id exists is for others to say. */
export function takeValue(field: GoalField, sent: Bracketed): Taken {
  if (typeof sent !== 'string') return invalid(field)
  if (sent.trim() === '') return field.nullable ? { value: null } : blank(field)
  switch (field.kind) {
    case 'integer':
      return /^[1-9]\d{0,14}$/.test(sent) ? { value: sent } : invalid(field)
    case 'decimal': {
      const amount = readDecimal(sent)
      return amount === null ? invalid(field) : { value: amount.toFixed(field.places) }
    }
    case 'flag':
      return sent === '0' || sent === '1' ? { value: sent } : invalid(field)
    case 'choice':
      return field.choices.some(({ value }) => value === sent)
        ? { value: sent }
        : wrong(field, `must be one of: ${field.choices.map(({ value }) => value).join(', ')}`)
    case 'text':
    case 'moment':
      return { value: sent }
    default:
      return assertNever(field)
  }
}

/** The platform's words for a value that it does not take. */
export function invalid(field: GoalField): FieldError {
  return wrong(field, 'is not valid.')
}

/** The platform's words for a value that is needed. */
export function blank(field: GoalField): FieldError {
  return { err_code: 1, err_msg: `${title(field)} cannot be blank.`, attribute_name: field.name }
}

function wrong(field: GoalField, what: string): FieldError {
  return { err_code: 3, err_msg: `${title(field)} ${what}`, attribute_name: field.name }
}

/** "Account_manager_id": that is how it names a field. */
function title({ name }: GoalField): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}
