import { describe, expect, it } from 'vitest'
import { currencyOf } from '#domain/network/network'
import { offerName } from '#domain/network/offer'
import { anOffer } from '../../../support/goals'

describe('the currency of amounts', () => {
  const preferences = { network_currency: 'USD' }

  it('is the offer’s own', () => {
    expect(currencyOf(anOffer({ currency: 'JPY' }), preferences)).toBe('JPY')
  })

  it('is the network’s where the offer has none, or is not known', () => {
    expect(currencyOf(anOffer({ currency: null }), preferences)).toBe('USD')
    expect(currencyOf(null, preferences)).toBe('USD')
  })

  it.each([{}, { network_currency: '' }, { network_currency: null }, { network_currency: 1 }])(
    'is not guessed from %j',
    (unread) => {
      expect(currencyOf(anOffer({ currency: null }), unread)).toBeNull()
    },
  )
})

describe('what an offer is called', () => {
  it('is its name, else its id', () => {
    expect(offerName(anOffer())).toBe('Acme shop')
    expect(offerName(anOffer({ name: null }))).toBe('Offer 40')
    expect(offerName(anOffer({ name: null, id: null }))).toBe('Offer ?')
  })
})
