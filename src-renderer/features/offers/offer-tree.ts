import type { Advertiser } from '#domain/network/advertiser'
import { groupBy } from '#domain/group-by'
import { offerName, type Offer } from '#domain/network/offer'

export interface OfferNode {
  readonly id: number
  readonly name: string
  readonly goalsEnabled: boolean
}

export interface AdvertiserNode {
  readonly key: string
  readonly name: string
  readonly offers: readonly OfferNode[]
}

// Made once: a collator for each comparison takes a hundred times as long.
const collator = new Intl.Collator(undefined, { numeric: true })

/** The offers of a network under their advertisers, both by name. */
export function offerTree(
  advertisers: readonly Advertiser[],
  offers: readonly Offer[],
): readonly AdvertiserNode[] {
  const names = new Map(advertisers.map(({ id, company }) => [id, company]))
  return [...groupBy(offers, (offer) => offer.advertiser_id)]
    .map(([id, group]) => ({
      key: String(id),
      name: id === null ? 'No advertiser' : (names.get(id) ?? `Advertiser ${id}`),
      offers: group.map(offerNode).sort(byName),
    }))
    .sort(byName)
}

function offerNode(offer: Offer): OfferNode {
  return {
    // Offers are read with an id, or not at all.
    id: offer.id ?? 0,
    name: offerName(offer),
    goalsEnabled: offer.has_goals_enabled,
  }
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return collator.compare(a.name, b.name)
}
