import { expect, it } from 'vitest'
import { offerNames } from '#domain/bulk/offer-names'
import { aNewRecord, aRecord } from '../../../support/goals'

it('the names of an offer are those of its goals as they are now, without those that are deleted', () => {
  const namesIn = offerNames([
    aRecord({ offer_id: 40, name: 'Signup' }),
    aRecord({ offer_id: 40, name: 'Order' }, { name: { was: 'Order', now: 'Purchase' } }),
    aRecord({ offer_id: 40, name: 'Gone' }, { status: { was: 'active', now: 'deleted' } }),
    aRecord({ offer_id: 41, name: 'Elsewhere' }),
    aNewRecord(),
    aNewRecord({ name: { was: null, now: null } }),
  ])
  expect(namesIn(40)).toEqual(['Signup', 'Purchase', 'Signup'])
  expect(namesIn(41)).toEqual(['Elsewhere'])
  expect(namesIn(42)).toEqual([])
})
