import { assertNever } from '#domain/assert-never'
import { goalField } from '#domain/goal/goal'
import type { Subject } from './subjects'

interface ValueWords {
  readonly label: string
  readonly help: string
  /** Stands after what is typed. */
  readonly unit: string | null
}

/** What is said beside the place where somebody types what a subject is compared with. */
export function valueWordsOf(subject: Subject): ValueWords {
  const none = { label: 'Value', help: '', unit: null }
  switch (subject.kind) {
    case 'text':
      return {
        ...none,
        label: 'Text',
        help: 'One of several lines is enough. Capitals and accents do not matter.',
      }
    case 'ids':
      return { ...none, label: 'IDs', help: 'One of several is enough: 501, 502' }
    case 'time':
      return { ...none, label: 'Day', help: 'By the platform’s clock, which is UTC.' }
    case 'pulled':
      return {
        ...none,
        label: 'Days',
        help: 'As far as the history of pulls on this computer goes back.',
        unit: 'days',
      }
    case 'amount':
      return { ...none, label: 'Amount', unit: isPercent(subject) ? '%' : null }
    case 'state':
    case 'choice':
    case 'flag':
      return none
    default:
      return assertNever(subject)
  }
}

function isPercent({ column }: Extract<Subject, { kind: 'amount' }>): boolean {
  if (column === 'margin') return true
  const field = goalField(column)
  return field.kind === 'decimal' && field.unit === 'percent'
}
