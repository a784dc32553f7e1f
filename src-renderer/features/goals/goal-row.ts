import { conflictsOf } from '#domain/change/conflict'
import { draftOf, pendingState, type GoalRecord } from '#domain/change/record'
import { pendingTexts } from '#domain/table/cell-text'
import type { Finding } from '#domain/goal/finding'
import { goalField } from '#domain/goal/goal'
import { titleOf } from '#domain/goal/title'
import { offerName, type Offer } from '#domain/network/offer'
import type { MarkKind } from '../../ui/mark-kinds'

/** A mark in the gutter: what would be posted, or what stands in its way. */
export interface RowMark {
  readonly kind: MarkKind
  readonly label: string
}

/** What a goal is told by wherever it is listed. */
export interface GoalRow {
  readonly pending: RowMark | null
  /** The worst of what is to be looked at; its label says all of it. */
  readonly trouble: RowMark | null
  readonly name: string
  readonly offer: string
}

/** A goal as a row of the list shows it. */
export function goalRow(
  record: GoalRecord,
  findings: readonly Finding[],
  offers: ReadonlyMap<number | null, Offer>,
): GoalRow {
  const goal = draftOf(record)
  const offer = offers.get(goal.offer_id) ?? null
  return {
    pending: pendingMark(record),
    trouble: troubleMark(record, findings),
    name: titleOf(goal.name),
    offer: offer === null ? `Offer ${goal.offer_id ?? '?'}` : offerName(offer),
  }
}

/** The marks before the line of a goal, at most two. */
export function marksOf(record: GoalRecord, findings: readonly Finding[]): readonly RowMark[] {
  return [pendingMark(record), troubleMark(record, findings)].filter((mark) => mark !== null)
}

function troubleMark(record: GoalRecord, findings: readonly Finding[]): RowMark | null {
  return worstOf([goneMark(record), conflictMark(record), findingMark(findings)])
}

function pendingMark(record: GoalRecord): RowMark | null {
  const kind = pendingState(record)
  return kind === 'unchanged' ? null : { kind, label: pendingTexts[kind] }
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
