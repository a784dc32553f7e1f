import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { goalFields } from '#domain/goal/catalogue'
import { decodeEntity } from '#domain/model/decode'
import { encodeEntity } from '#domain/model/encode'
import { offerFields } from '#domain/network/offer'
import { platformGoals } from '../../../support/arbitraries'
import { anOffer, aGoal } from '../../../support/goals'
import { valueOf } from '../../../support/outcomes'

describe('an entity as JSON', () => {
  it('has its fields in the order of the catalogue, whatever order it was built in', () => {
    const backwards = Object.fromEntries(Object.entries(aGoal()).reverse())
    const encoded = encodeEntity(goalFields, { ...aGoal(), ...backwards })
    expect(Object.keys(encoded)).toEqual(goalFields.map((field) => field.name))
  })

  it('has the unknown keys after them, by name', () => {
    const one = anOffer({ extra: { session_hours: '720', Country: [], payout_cap: '0.00' } })
    const other = anOffer({ extra: { payout_cap: '0.00', session_hours: '720', Country: [] } })
    const keys = Object.keys(encodeEntity(offerFields, one))
    expect(keys.slice(offerFields.length)).toEqual(['Country', 'payout_cap', 'session_hours'])
    expect(JSON.stringify(encodeEntity(offerFields, other))).toBe(
      JSON.stringify(encodeEntity(offerFields, one)),
    )
  })

  it('reads back as what it was', () => {
    fc.assert(
      fc.property(platformGoals(), (goal) => {
        const text = JSON.stringify(encodeEntity(goalFields, goal))
        const again = valueOf(decodeEntity(goalFields, JSON.parse(text)))
        expect(JSON.stringify(encodeEntity(goalFields, again))).toBe(text)
        // JSON itself turns -0 into 0, which is not this code's doing.
        expect({ ...again, extra: {} }).toEqual({ ...goal, extra: {} })
      }),
    )
  })
})
