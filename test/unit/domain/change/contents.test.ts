import { describe, expect, it } from 'vitest'
import { applyContents, contentsMove } from '#domain/change/contents'
import type { NetworkContents } from '#domain/network/network'
import { allSwitchedOn, anAdvertiser, anOffer } from '../../../support/goals'

const network = { id: 'acme', name: 'Acme network', preferences: allSwitchedOn }
const now: NetworkContents = {
  network,
  offers: [anOffer(), anOffer({ id: 41, extra: { a: 1, b: 2 } })],
  advertisers: [anAdvertiser()],
}

describe('what the platform shows around the goals', () => {
  it('moves nothing where it is as it was, whatever the order', () => {
    const shown = {
      network: {
        ...network,
        preferences: Object.fromEntries(Object.entries(allSwitchedOn).reverse()),
      },
      offers: [anOffer({ id: 41, extra: { b: 2, a: 1 } }), anOffer()],
      advertisers: [anAdvertiser()],
    }
    expect(contentsMove(now, shown)).toBeNull()
    expect(contentsMove(now, {})).toBeNull()
  })

  it('moves what differs and what is new, and drops nothing', () => {
    const [other, third] = [anOffer({ name: 'Other' }), anOffer({ id: 42 })]
    const preferences = { network_currency: 'USD' }
    const move = contentsMove(now, {
      network: { ...network, preferences },
      offers: [other, third],
      advertisers: [],
    })
    expect(move).toEqual({
      network: { before: network, after: { ...network, preferences } },
      offers: [
        { before: anOffer(), after: other },
        { before: null, after: third },
      ],
    })
    expect(move && applyContents(now, move)).toEqual({
      network: { ...network, preferences },
      offers: [other, now.offers[1], third],
      advertisers: now.advertisers,
    })
  })

  it('leaves what does not move as it is', () => {
    const move = contentsMove(now, { advertisers: [anAdvertiser({ id: 8 })] })
    const after = move && applyContents(now, move)
    expect(after?.offers).toBe(now.offers)
    expect(after?.network).toBe(network)
    expect(after?.advertisers).toEqual([anAdvertiser(), anAdvertiser({ id: 8 })])
  })
})
