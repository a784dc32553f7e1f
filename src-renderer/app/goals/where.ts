import type { FieldValue } from '#domain/model/field'
import { offerName, type Offer } from '#domain/network/offer'
import { counted } from '../../ui/counted'
import type { Workspace } from '../workspace.svelte'

/** The one offer that goals name; null where they name several, or one that this network does not know. */
export function onlyOffer(
  { data }: Workspace,
  [only, ...others]: readonly FieldValue[],
): Offer | null {
  const isOne = typeof only === 'number' && others.length === 0
  return isOne ? (data.offersById.get(only) ?? null) : null
}

/** Where several goals are, by the offers that they name. */
export function whereAre(workspace: Workspace, offers: readonly FieldValue[]): string {
  if (offers.length > 1) return `in ${counted(offers.length, 'offer')}`
  const offer = onlyOffer(workspace, offers)
  return offer === null ? 'in no known offer' : `in ${offerName(offer)}`
}
