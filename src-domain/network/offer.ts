import type { Entity } from '#domain/model/decode'
import type { Field } from '#domain/model/field'

/** The offer fields that Goalpost reads. Everything else the platform sends is kept beside them. */
export const offerFields = [
  { name: 'id', label: 'ID', kind: 'integer' },
  { name: 'advertiser_id', label: 'Advertiser', kind: 'integer' },
  { name: 'name', label: 'Name', kind: 'text', lines: 'one' },
  { name: 'status', label: 'Status', kind: 'text', lines: 'one' },
  { name: 'currency', label: 'Currency', kind: 'text', lines: 'one' },
  { name: 'has_goals_enabled', label: 'Multiple conversion goals', kind: 'flag' },
  { name: 'default_goal_name', label: 'Default goal name', kind: 'text', lines: 'one' },
  { name: 'offer_url', label: 'Offer URL', kind: 'text', lines: 'one' },
  { name: 'ref_id', label: 'Reference ID', kind: 'text', lines: 'one' },
  { name: 'modified', label: 'Last modified', kind: 'moment' },
] as const satisfies readonly Field[]

/** What partners promote. Its goals are what Goalpost edits; the offer itself is read-only here. */
export type Offer = Entity<typeof offerFields>

/** The offer's name, or its id where the platform sent none. */
export function offerName(offer: Offer): string {
  return offer.name ?? `Offer ${offer.id ?? '?'}`
}

/** The offer's name, with the id that tells two of one name apart. */
export function offerLabel(offer: Offer): string {
  return `${offerName(offer)} (${offer.id ?? '?'})`
}
