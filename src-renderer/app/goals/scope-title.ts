import type { NetworkView } from '#domain/contract/views'
import { currencyOf } from '#domain/network/network'
import { offerName } from '#domain/network/offer'
import type { Scope } from '#domain/query/scope'

/** What stands over the list: which goals these are, and whose. */
export interface ScopeTitle {
  readonly name: string
  readonly facts: readonly string[]
  /** Of all amounts in the list; null where they differ or nothing says. */
  readonly currency: string | null
}

/** What stands over the list of goals. */
export function scopeTitle(
  scope: Scope,
  { network, offers, advertisers }: Pick<NetworkView, 'network' | 'offers' | 'advertisers'>,
): ScopeTitle {
  if (scope === 'all') return { name: 'All offers', facts: [], currency: null }
  const offer = offers.find(({ id }) => id === scope)
  if (offer === undefined) return { name: 'No known offer', facts: [], currency: null }
  const advertiser = advertisers.find(({ id }) => id !== null && id === offer.advertiser_id)
  const facts = [`Offer ${offer.id ?? '?'}`, advertiser?.company]
  return {
    name: offerName(offer),
    facts: facts.filter((fact) => typeof fact === 'string'),
    currency: currencyOf(offer, network.preferences),
  }
}
