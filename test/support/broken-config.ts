const goals = [
  { id: 5012, name: 'Deposit', offer_id: 'spring' },
  { id: 5013, name: 'Sale', is_private: 'maybe' },
]
const network = { id: 'acme', name: 'Acme' }

/** The text of a configuration file with a mistake in each of its two goals. */
export const brokenConfig = JSON.stringify({
  format: 'goalpost/config',
  version: 1,
  network,
  advertisers: [],
  offers: [],
  goals,
})
