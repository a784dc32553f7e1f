import { assertNever } from '#domain/assert-never'
import { quoteGoals, setLabel } from '#domain/change/labels'
import type { GoalKey, GoalRecord } from '#domain/change/record'
import { goalField, type GoalFieldName } from '#domain/goal/goal'
import { showPercent } from '#domain/goal/side'
import { showValue } from '#domain/model/show'
import { showDecimal, showNumber } from '#domain/money/show'
import type { DecimalMark } from '#domain/money/typed'
import { quote } from '#domain/quote'
import type { AmountsAction, BulkAction, Find, Rounding } from './action'
import type { BulkPlan } from './plan'

/**
 * What an action is called in the history: "Raise Payout per conversion by 5 % in 48 goals". Only goals that it touches are
 * counted.
 */
export function bulkLabel(
  action: BulkAction,
  plan: BulkPlan,
  record: (key: GoalKey) => GoalRecord | null,
  mark: DecimalMark,
): string {
  const keys = new Set([
    ...plan.cells.map(({ key }) => key),
    ...plan.gone,
    ...plan.made.map(({ source }) => source),
  ])
  const records = [...keys].flatMap((key) => record(key) ?? [])
  return labelOf(action, plan, records, mark)
}

function labelOf(
  action: BulkAction,
  plan: BulkPlan,
  records: readonly GoalRecord[],
  mark: DecimalMark,
): string {
  const goals = quoteGoals(records)
  switch (action.kind) {
    case 'set':
      return setLabel(records, action.field, action.value, mark)
    case 'clear':
      return `Clear ${named(action.fields)} in ${goals}`
    case 'amounts':
      return `${amountsWords(action, mark)} in ${goals}`
    case 'replace':
      return `Replace ${findWords(action.find, mark)} with ${quote(action.replacement, 30)} in ${named(action.fields)} of ${goals}`
    case 'affix':
      return `Put ${quote(action.text, 30)} ${action.place} ${named(action.fields)} of ${goals}`
    case 'type':
      return `Change ${sideLabel(action.side)} type to ${typeWords(action, mark)} in ${goals}`
    case 'method':
      return `Work out ${action.side} by ${methods[action.method]} in ${goals}`
    case 'duplicate':
      return `Duplicate ${goals} to ${counted(new Set(plan.made.map(offerOf)).size, 'offer')}`
    case 'delete':
      return `Delete ${goals}`
    case 'discard':
      return `Discard changes to ${goals}`
    case 'activate':
      return `Set ${goals} active`
    default:
      return assertNever(action)
  }
}

const methods = { default: 'its own amount', tiers: 'tiers', groups: 'groups' } as const

function typeWords({ side, type }: BulkAction & { kind: 'type' }, mark: DecimalMark): string {
  return showValue(goalField(side === 'payout' ? 'payout_type' : 'revenue_type'), type, mark)
}

function sideLabel(side: 'payout' | 'revenue'): string {
  return side === 'payout' ? 'Payout' : 'Revenue'
}

function offerOf({ record }: BulkPlan['made'][number]) {
  return record.change.offer_id?.now
}

function amountsWords({ fields, change, rounding }: AmountsAction, mark: DecimalMark): string {
  const what = named(fields)
  const round = rounding === null ? '' : `, rounded to ${roundWords(rounding, mark)}`
  switch (change.by) {
    case 'adding':
      return `${upOrDown(change.amount)} ${what} by ${showDecimal(unsigned(change.amount), mark)}${round}`
    case 'percent':
      return `${upOrDown(change.percent)} ${what} by ${showPercent(unsigned(change.percent), mark)}${round}`
    case 'multiplying':
      return `Multiply ${what} by ${showNumber(change.factor, mark)}${round}`
    case 'nothing':
      return `Round ${what}${rounding === null ? '' : ` to ${roundWords(rounding, mark)}`}`
    default:
      return assertNever(change)
  }
}

function upOrDown(amount: string): string {
  return amount.startsWith('-') ? 'Lower' : 'Raise'
}

function unsigned(amount: string): string {
  return amount.replace(/^-/, '')
}

function roundWords(rounding: Rounding, mark: DecimalMark): string {
  return rounding.to === 'step'
    ? showDecimal(rounding.step, mark)
    : counted(rounding.places, 'decimal place')
}

function findWords(find: Find, mark: DecimalMark): string {
  if (find.by === 'number') return showNumber(find.number, mark)
  return find.by === 'text' ? quote(find.text, 30) : `the pattern ${quote(find.source, 30)}`
}

/** "Payout per conversion", "Name and Description", "3 fields". */
function named(fields: readonly GoalFieldName[]): string {
  const labels = fields.map((name) => goalField(name).label)
  return labels.length > 2 ? `${labels.length} fields` : labels.join(' and ')
}

function counted(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`
}
