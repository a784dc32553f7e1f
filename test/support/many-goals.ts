import type { Config } from '#domain/config/config'
import type { Goal } from '#domain/goal/goal'
import type { Offer } from '#domain/network/offer'
import { aGoal, allSwitchedOn, anAdvertiser, anOffer } from './goals'

const GOALS_PER_OFFER = 20

/** A network of any size, the same every time: offers of twenty goals of all kinds, some of them with something to say of. */
export function manyGoals(count: number): Config {
  const offers = Array.from({ length: Math.ceil(count / GOALS_PER_OFFER) }, (_none, place) =>
    offer(place + 1),
  )
  return {
    network: { id: 'large', name: 'Large network', preferences: allSwitchedOn },
    advertisers: Array.from({ length: 50 }, (_none, place) =>
      anAdvertiser({ id: place + 1, company: `Advertiser ${place + 1}` }),
    ),
    offers,
    goals: Array.from({ length: count }, (_none, place) => goal(place)),
  }
}

function offer(id: number): Offer {
  return anOffer({ id, advertiser_id: advertiserOf(id), name: `Offer ${id}` })
}

function advertiserOf(offer: number): number {
  return (offer % 50) + 1
}

function goal(place: number): Goal {
  const offer = Math.floor(place / GOALS_PER_OFFER) + 1
  const step = place % GOALS_PER_OFFER
  const isPart = step % 3 === 1
  return aGoal({
    id: place + 1,
    offer_id: offer,
    advertiser_id: advertiserOf(offer),
    name: `Step ${step + 1}`,
    description: step % 4 === 0 ? 'Agreed by mail in spring; paid by partner tier.' : null,
    ref_id: step % 5 === 0 ? `SKU-${place}` : null,
    payout_type: isPart ? 'cpa_both' : 'cpa_flat',
    default_payout: `${(place % 37) + 1}.50000`,
    percent_payout: isPart ? '5.00' : null,
    revenue_type: isPart ? 'cpa_both' : 'cpa_flat',
    max_payout: `${(place % 37) + 3}.25000`,
    max_percent_payout: isPart ? '7.50' : null,
    protocol: step % 10 === 9 ? 'http' : 'server',
    is_end_point: step === GOALS_PER_OFFER - 1,
  })
}
