import type { Advertiser } from './advertiser'
import type { Offer } from './offer'
import type { Preferences } from './preferences'

/** One TUNE account, as far as Goalpost knows it. */
export interface Network {
  /** The platform's network id: the first part of its API's address. */
  readonly id: string
  readonly name: string
  readonly preferences: Preferences
}

/** A network with everything in it that goals refer to. */
export interface NetworkContents {
  readonly network: Network
  readonly advertisers: readonly Advertiser[]
  readonly offers: readonly Offer[]
}

/** The currency of an offer's amounts: its own, else the network's; null where neither is known. */
export function currencyOf(offer: Offer | null, preferences: Preferences): string | null {
  const own = offer?.currency ?? null
  if (own !== null) return own
  const networks = preferences.network_currency
  return typeof networks === 'string' && networks !== '' ? networks : null
}
