import type { Config } from '#domain/config/config'
import { blankGoal, type Goal } from '#domain/goal/goal'
import type { Advertiser } from '#domain/network/advertiser'
import type { Offer } from '#domain/network/offer'
import { oneOf, randomOf, upTo, type Random } from './random'

const [GOALS_PER_OFFER, OFFERS_PER_ADVERTISER] = [20, 10]

/** How the platform says "never modified" as a number. */
const NEVER = -62169984000

/** The first moment of anything here: a past that is the same every time. */
const BEGINNING = 1_700_000_000

const steps = ['Install', 'Signup', 'Deposit', 'Einkauf über 50 €', 'Покупка', '初回購入'] as const

/** A made-up network with so many goals, the same for the same seed. */
export function seededNetwork(goals: number, seed: number): Config {
  const random = randomOf(seed)
  const offerCount = Math.ceil(goals / GOALS_PER_OFFER)
  const advertiserCount = Math.ceil(offerCount / OFFERS_PER_ADVERTISER)
  const advertisers = numbered(advertiserCount, (id) => advertiser(id, random))
  const offers = numbered(offerCount, (id) => offer(id, advertiserCount, random))
  return {
    network: { id: 'practice', name: 'Practice network', preferences },
    advertisers,
    offers,
    goals: numbered(goals, (id) => {
      const owner = offers[Math.floor((id - 1) / GOALS_PER_OFFER)]
      return goal(id, owner?.id ?? null, owner?.advertiser_id ?? null, random)
    }),
  }
}

const preferences = {
  enable_offer_goals: '1',
  enable_conversion_approval: '1',
  encrypt_tracking_pixels: '0',
  network_currency: 'EUR',
}

function numbered<T>(count: number, make: (id: number) => T): readonly T[] {
  return Array.from({ length: count }, (_none, index) => make(index + 1))
}

function advertiser(id: number, random: Random): Advertiser {
  return {
    id,
    company: `${oneOf(random, ['Acme', 'Nørdlys', 'Café Été', '東京商事'])} ${id}`,
    status: oneOf(random, ['active', 'active', 'active', 'pending']),
    ref_id: upTo(random, 3) === 0 ? `CRM-${id}` : null,
    modified: modified(id, random),
    extra: { account_manager_id: null, date_added: '2023-11-14 17:13:20' },
  }
}

function offer(id: number, advertisers: number, random: Random): Offer {
  return {
    id,
    advertiser_id: upTo(random, 20) === 0 ? null : 1 + upTo(random, advertisers),
    name: `${oneOf(random, ['Shop', 'Bank & Co', 'Jeu “Braise”', 'ゲーム'])} ${id}`,
    status: oneOf(random, ['active', 'active', 'active', 'paused', 'expired']),
    currency: oneOf(random, [null, null, 'USD', 'JPY']),
    has_goals_enabled: upTo(random, 10) > 0,
    default_goal_name: oneOf(random, [null, 'Install']),
    offer_url: `https://offer-${id}.example/?click={transaction_id}`,
    ref_id: null,
    modified: modified(id, random),
    // The mixed types are the platform's.
    extra: {
      approve_conversions: null,
      dne_third_party_list: false,
      require_terms_and_conditions: 0,
      Country: [],
    },
  }
}

function goal(id: number, offer: number | null, advertiser: number | null, random: Random): Goal {
  const isPart = upTo(random, 4) === 0
  const cents = 50 + upTo(random, 5000)
  return {
    ...blankGoal,
    id,
    offer_id: offer,
    advertiser_id: advertiser,
    name: `${oneOf(random, steps)} ${id}`,
    description:
      upTo(random, 4) === 0 ? 'Agreed by mail in spring; a & b = c #1.\nPaid once.' : null,
    status: upTo(random, 12) === 0 ? 'deleted' : 'active',
    ref_id: upTo(random, 5) === 0 ? `SKU-${id}` : null,
    payout_type: isPart ? 'cpa_both' : 'cpa_flat',
    default_payout: money(cents),
    percent_payout: isPart ? '5.00' : null,
    revenue_type: isPart ? 'cpa_both' : 'cpa_flat',
    max_payout: money(cents + 25 + upTo(random, 200)),
    max_percent_payout: isPart ? '7.50' : null,
    tiered_payout: upTo(random, 15) === 0,
    protocol: oneOf(random, ['server', 'server', 'https', 'http_img']),
    is_end_point: id % GOALS_PER_OFFER === 0,
    modified: BEGINNING + id,
  }
}

function modified(id: number, random: Random): number {
  return upTo(random, 6) === 0 ? NEVER : BEGINNING + id
}

function money(cents: number): string {
  return (cents / 100).toFixed(5)
}
