import { assertNever } from '#domain/assert-never'
import { baseValue, draftValue, type GoalRecord } from '#domain/change/record'
import { goalFields } from '#domain/goal/catalogue'
import { blankGoal, goalValue, type GoalFieldName } from '#domain/goal/goal'
import type { GoalField } from '#domain/goal/goal-field'
import type { FieldValue } from '#domain/model/field'
import type { Advertiser } from '#domain/network/advertiser'
import { currencyOf, type NetworkContents } from '#domain/network/network'
import type { Offer } from '#domain/network/offer'
import { infoColumns } from './columns'

/** A column of an exported table: a field, or something that only people need. */
export type ExportColumn =
  | { readonly kind: 'field'; readonly field: GoalField<GoalFieldName> }
  | { readonly kind: 'info'; readonly name: keyof typeof infoColumns }

const info = (Object.keys(infoColumns) as (keyof typeof infoColumns)[]).map(
  (name): ExportColumn => ({ kind: 'info', name }),
)

/** The columns of an exported table: ids, what people know them by, then the fields as forms have them. */
export const exportColumns: readonly ExportColumn[] = [
  ...fieldColumns((name) => name === 'id' || name === 'offer_id'),
  ...info,
  ...fieldColumns((name) => name !== 'id' && name !== 'offer_id'),
]

function fieldColumns(isWanted: (name: GoalFieldName) => boolean): readonly ExportColumn[] {
  return goalFields
    .filter(({ name }) => isWanted(name))
    .map((field): ExportColumn => ({ kind: 'field', field }))
}

/** What stands in a field's cell. Nothing is set where the platform sets nothing itself: that needs no mark. */
export type ExportValue =
  | { readonly kind: 'value'; readonly value: Exclude<FieldValue, null> }
  | { readonly kind: 'blank' }
  | { readonly kind: 'cleared' }

/**
 * A field as a table has it. A blank cell changes nothing when the table comes back, so a field that is empty where the platform
 * or its default has something is marked as cleared.
 */
export function exportValue(record: GoalRecord, field: GoalField<GoalFieldName>): ExportValue {
  const value = draftValue(record, field.name)
  if (value !== null) return { kind: 'value', value }
  const others = [baseValue(record, field.name), goalValue(blankGoal, field.name)]
  return { kind: others.every((other) => other === null) ? 'blank' : 'cleared' }
}

/** What people know a goal's offer by. */
export class OfferInfo {
  readonly #offers: ReadonlyMap<number | null, Offer>
  readonly #advertisers: ReadonlyMap<number | null, Advertiser>
  readonly #contents: NetworkContents

  constructor(contents: NetworkContents) {
    this.#contents = contents
    this.#offers = new Map(contents.offers.map((offer) => [offer.id, offer]))
    this.#advertisers = new Map(contents.advertisers.map((one) => [one.id, one]))
  }

  text(record: GoalRecord, name: keyof typeof infoColumns): string {
    const offer = this.#offers.get(Number(draftValue(record, 'offer_id'))) ?? null
    switch (name) {
      case 'offer_name':
        return offer?.name ?? ''
      case 'advertiser_name':
        return this.#advertisers.get(offer?.advertiser_id ?? null)?.company ?? ''
      case 'currency':
        return currencyOf(offer, this.#contents.network.preferences) ?? ''
      default:
        return assertNever(name)
    }
  }
}
