import { conflictsOf } from '#domain/change/conflict'
import { draftOf, pendingState, type GoalRecord } from '#domain/change/record'
import type { Finding } from '#domain/goal/finding'
import { goalField, type Goal, type GoalFieldName } from '#domain/goal/goal'
import { shortAmounts, sideOf, type Side } from '#domain/goal/side'
import type { DecimalMark } from '#domain/money/typed'
import type { Offer } from '#domain/network/offer'
import { currencyOf } from '#domain/network/network'
import { offerName } from '#domain/network/offer'
import type { MarkKind } from '../../ui/mark-kinds'
import type { Preferences } from '#domain/network/preferences'

/** A mark in the gutter: what would be posted, or what stands in its way. */
export interface RowMark {
  readonly kind: MarkKind
  readonly label: string
}

/** One side's amounts in a cell. */
export interface AmountCell {
  readonly text: string
  readonly currency: string | null
}

/** A goal as a line of the list. */
export interface GoalRow {
  readonly key: string
  readonly pending: RowMark | null
  /** The worst of what is to be looked at; its label says all of it. */
  readonly trouble: RowMark | null
  readonly name: string
  readonly offer: string
  readonly status: string
  readonly deleted: boolean
  readonly payout: AmountCell
  readonly revenue: AmountCell
  readonly tracking: string
  readonly id: string
}

/** What a line needs besides its goal. */
export interface RowContext {
  readonly offers: ReadonlyMap<number | null, Offer>
  readonly preferences: Preferences
  readonly mark: DecimalMark
}

/** The texts of one line. Worked out for the lines in view only. */
export function goalRow(
  record: GoalRecord,
  findings: readonly Finding[],
  { offers, preferences, mark }: RowContext,
): GoalRow {
  const goal = draftOf(record)
  const offer = offers.get(goal.offer_id) ?? null
  const currency = currencyOf(offer, preferences)
  return {
    key: record.key,
    pending: pendingMark(record),
    trouble: worstOf([goneMark(record), conflictMark(record), findingMark(findings)]),
    name: goal.name ?? 'No name',
    offer: offer === null ? `Offer ${goal.offer_id ?? '?'}` : offerName(offer),
    status: short(goal, 'status'),
    deleted: goal.status === 'deleted',
    payout: amountCell(goal, 'payout', currency, mark),
    revenue: amountCell(goal, 'revenue', currency, mark),
    tracking: short(goal, 'protocol'),
    id: goal.id === null ? '' : String(goal.id),
  }
}

function pendingMark(record: GoalRecord): RowMark | null {
  const kind = pendingState(record)
  if (kind === 'unchanged') return null
  const labels = { new: 'New', modified: 'Modified', deleted: 'Marked deleted' }
  return { kind, label: labels[kind] }
}

function worstOf(marks: readonly (RowMark | null)[]): RowMark | null {
  const there = marks.filter((mark) => mark !== null)
  const [worst] = there
  return worst === undefined ? null : { ...worst, label: there.map(({ label }) => label).join(' ') }
}

function goneMark({ missing }: GoalRecord): RowMark | null {
  if (missing !== true) return null
  return { kind: 'gone', label: 'Gone: the platform did not show it in the last pull.' }
}

function conflictMark(record: GoalRecord): RowMark | null {
  const fields = conflictsOf(record).map(({ field }) => goalField(field).label)
  if (fields.length === 0) return null
  return { kind: 'conflict', label: `Conflict: ${fields.join(', ')}.` }
}

function findingMark(findings: readonly Finding[]): RowMark | null {
  const [worst] = findings
  if (worst === undefined) return null
  const label = worst.severity === 'error' ? 'Error' : 'Warning'
  return { kind: worst.severity, label: `${label}: ${worst.sentence}` }
}

function amountCell(
  goal: Goal,
  side: Side,
  currency: string | null,
  mark: DecimalMark,
): AmountCell {
  const amounts = sideOf(goal, side)
  return { text: shortAmounts(amounts, mark), currency: amounts.flat === null ? null : currency }
}

function short(goal: Goal, name: GoalFieldName & ('status' | 'protocol')): string {
  const field = goalField(name)
  const value = goal[name]
  const choice =
    field.kind === 'choice' ? field.choices.find((one) => one.value === value) : undefined
  return choice?.short ?? value ?? ''
}
