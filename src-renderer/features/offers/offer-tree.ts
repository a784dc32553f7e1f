import { draftOf, pendingState, type GoalRecord } from '#domain/change/record'
import type { Advertiser } from '#domain/network/advertiser'
import { offerName, type Offer } from '#domain/network/offer'
import { groupBy } from '#domain/group-by'

/** What the tree counts: goals, and those among them that a post would touch. */
export interface Counts {
  readonly goals: number
  readonly pending: number
}

export interface OfferNode extends Counts {
  readonly id: number
  readonly name: string
  readonly goalsEnabled: boolean
}

export interface AdvertiserNode extends Counts {
  readonly key: string
  readonly name: string
  readonly offers: readonly OfferNode[]
}

export interface OfferTree {
  readonly all: Counts
  /** Goals whose offer this network does not know. */
  readonly lost: Counts
  readonly advertisers: readonly AdvertiserNode[]
}

const NONE: Counts = { goals: 0, pending: 0 }

/** The offers of a network under their advertisers, both by name, with what each holds. */
export function offerTree(
  advertisers: readonly Advertiser[],
  offers: readonly Offer[],
  records: readonly GoalRecord[],
): OfferTree {
  const counts = countByOffer(records)
  const nodes = offers.map((offer) => ({ offer, node: offerNode(offer, counts) }))
  const names = new Map(advertisers.map(({ id, company }) => [id, company]))
  const groups = groupBy(nodes, ({ offer }) => offer.advertiser_id)
  const known = new Set(offers.map((offer) => offer.id))
  const lost = [...counts].filter(([id]) => !known.has(id)).map(([, count]) => count)
  return {
    all: sum([...counts.values()]),
    lost: sum(lost),
    advertisers: [...groups]
      .map(([id, group]) => ({
        key: String(id),
        name: id === null ? 'No advertiser' : (names.get(id) ?? `Advertiser ${id}`),
        offers: group.map(({ node }) => node).sort(byName),
        ...sum(group.map(({ node }) => node)),
      }))
      .sort(byName),
  }
}

function countByOffer(records: readonly GoalRecord[]): ReadonlyMap<number | null, Counts> {
  const grouped = groupBy(records, (record) => draftOf(record).offer_id)
  return new Map(
    [...grouped].map(([id, group]) => [
      id,
      {
        goals: group.length,
        pending: group.filter((record) => pendingState(record) !== 'unchanged').length,
      },
    ]),
  )
}

function offerNode(offer: Offer, counts: ReadonlyMap<number | null, Counts>): OfferNode {
  return {
    // Offers are read with an id, or not at all.
    id: offer.id ?? 0,
    name: offerName(offer),
    goalsEnabled: offer.has_goals_enabled,
    ...(counts.get(offer.id) ?? NONE),
  }
}

function sum(counts: readonly Counts[]): Counts {
  return counts.reduce(
    (all, { goals, pending }) => ({ goals: all.goals + goals, pending: all.pending + pending }),
    NONE,
  )
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name.localeCompare(b.name, undefined, { numeric: true })
}
