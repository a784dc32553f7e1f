import { assertNever } from '#domain/assert-never'
import { draftValue, pendingState, type GoalRecord, type PendingState } from '#domain/change/record'
import type { Finding } from '#domain/goal/finding'
import type { Field, FieldValue } from '#domain/model/field'
import { epochOf } from '#domain/model/platform-time'
import { advertiserText, offerText, type TableContext } from './cell-text'
import type { Column, OwnColumnName } from './column'
import { marginReader } from './margins'
import {
  amountRanks,
  naturalRanks,
  NOTHING,
  numberRanks,
  type CompareTexts,
  type Ranks,
} from './ranks'

/** What sorting looks at besides the goals. It asks for the findings of every goal, so those that are known are to be given. */
export interface SortContext extends Omit<TableContext, 'mark'> {
  /** As a person sorts: a collator's, with numbers in texts as numbers. */
  readonly compareTexts: CompareTexts
}

/** Where each goal stands in the order of a column. */
export function columnRanks(
  column: Column,
  records: readonly GoalRecord[],
  context: SortContext,
): Ranks {
  if (column.kind === 'own') return ownRanks[column.name](records, context)
  const values = records.map((record) => draftValue(record, column.name))
  return fieldRanks(column.field, values, context)
}

function fieldRanks(
  field: Field,
  values: readonly FieldValue[],
  { compareTexts }: SortContext,
): Ranks {
  switch (field.kind) {
    case 'decimal':
      return amountRanks(values.map(textOf))
    case 'flag':
      // What is on is what somebody looks for.
      return numberRanks(values.map((value) => (value === true ? 0 : 1)))
    case 'choice': {
      const places = new Map(field.choices.map(({ value }, place) => [value, place]))
      const placeOf = (value: string | null) =>
        value === null || value === '' ? NOTHING : (places.get(value) ?? places.size)
      return numberRanks(values.map((value) => placeOf(textOf(value))))
    }
    case 'integer':
      return numberRanks(values.map(numberOf))
    case 'moment':
      return numberRanks(values.map((value) => epochOf(value) ?? NOTHING))
    case 'text':
      return naturalRanks(values.map(textOf), compareTexts)
    default:
      return assertNever(field)
  }
}

const ownRanks: Readonly<
  Record<OwnColumnName, (records: readonly GoalRecord[], context: SortContext) => Ranks>
> = {
  pending: (records) => numberRanks(records.map((record) => pendingPlaces[pendingState(record)])),
  findings: (records, { findingsOf }) =>
    numberRanks(records.map(({ key }) => pressing(findingsOf(key)))),
  offer: (records, context) =>
    naturalRanks(
      records.map((record) => offerText(record, context)),
      context.compareTexts,
    ),
  advertiser: (records, context) =>
    naturalRanks(
      records.map((record) => advertiserText(record, context)),
      context.compareTexts,
    ),
  margin: (records) => amountRanks(records.map(marginReader())),
}

const pendingPlaces: Readonly<Record<PendingState, number>> = {
  new: 0,
  modified: 1,
  deleted: 2,
  unchanged: NOTHING,
}

/** The more is to be mended, the further in front: errors, then warnings about money, then others. */
function pressing(findings: readonly Finding[]): number {
  if (findings.length === 0) return NOTHING
  const weight = ({ severity, confirm }: Finding) =>
    severity === 'error' ? 1_000_000 : confirm ? 1_000 : 1
  return -findings.reduce((sum, finding) => sum + weight(finding), 0)
}

function textOf(value: FieldValue): string | null {
  return value === null ? null : String(value)
}

function numberOf(value: FieldValue): number {
  return value === null ? NOTHING : Number(value)
}
