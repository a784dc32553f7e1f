import { describe, expect, it } from 'vitest'
import type { DuplicateAction } from '#domain/bulk/action'
import { planBulk } from '#domain/bulk/plan-bulk'
import { draftOf } from '#domain/change/record'
import { aBulkContext } from '../../../support/bulk'
import { aRecord, anOffer } from '../../../support/goals'

const offers = [
  anOffer(),
  anOffer({ id: 41, name: 'Other shop', advertiser_id: 8 }),
  anOffer({ id: 42, name: 'US shop', currency: 'USD', advertiser_id: null }),
]

function duplicate(over: Partial<DuplicateAction> = {}): DuplicateAction {
  return {
    kind: 'duplicate',
    offers: [41],
    name: '{name}',
    collision: 'number',
    keepReference: false,
    ...over,
  }
}

const source = aRecord({
  name: 'Signup',
  ref_id: 'SKU-1',
  status: 'deleted',
  percent_payout: '5.00',
})

function made(action: DuplicateAction, names: readonly string[] = [], records = [source]) {
  const context = aBulkContext({ offers, names: new Map([[41, names]]) })
  const plan = planBulk(action, records, context)
  return {
    copies: plan.made.map(({ record }) => draftOf(record)),
    notes: plan.made.map(({ note }) => note),
    skipped: plan.skipped.map(({ why }) => why),
    keys: plan.made.map(({ record }) => record.key),
  }
}

describe('duplicating to other offers', () => {
  it('makes an active goal of that offer with everything else the same', () => {
    const { copies, keys } = made(duplicate())
    expect(copies).toMatchObject([
      {
        id: null,
        offer_id: 41,
        name: 'Signup',
        advertiser_id: 8,
        ref_id: null,
        status: 'active',
        default_payout: '5.00000',
        percent_payout: '5.00',
      },
    ])
    expect(keys).toEqual(['made-1'])
    expect(made(duplicate({ keepReference: true })).copies[0]?.ref_id).toBe('SKU-1')
  })

  it('names copies as asked', () => {
    expect(made(duplicate({ name: '{offer} – {name}' })).copies[0]?.name).toBe(
      'Other shop – Signup',
    )
    expect(made(duplicate({ name: '$& {name}' })).copies[0]?.name).toBe('$& Signup')
  })

  it.each([
    ['number', ['Signup (2)'], []],
    ['same', ['Signup'], []],
    ['skip', [], ['is not copied to Other shop, which has a goal called “Signup”']],
  ] as const)('where the name is taken: %s', (collision, names, skipped) => {
    const result = made(duplicate({ collision }), [' SIGNUP '])
    expect(result.copies.map(({ name }) => name)).toEqual(names)
    expect(result.skipped).toEqual(skipped)
  })

  it('counts on, for copies of one name as well', () => {
    const twice = [source, { ...source, key: 'goal-502' }]
    const { copies } = made(duplicate(), ['Signup', 'Signup (2)'], twice)
    expect(copies.map(({ name }) => name)).toEqual(['Signup (3)', 'Signup (4)'])
  })

  it('numbers the second of two copies that would have one name, where the offer has none', () => {
    const twice = [source, { ...source, key: 'goal-502' }]
    expect(made(duplicate(), [], twice).copies.map(({ name }) => name)).toEqual([
      'Signup',
      'Signup (2)',
    ])
    expect(made(duplicate({ collision: 'skip' }), [], twice).skipped).toEqual([
      'is not copied to Other shop, which has a goal called “Signup”',
    ])
  })

  it('goes to every offer once, and says which is not here', () => {
    const { copies, skipped } = made(duplicate({ offers: [40, 41, 40, 99] }))
    expect(copies.map(({ offer_id: offer }) => offer)).toEqual([40, 41])
    expect(skipped).toEqual(['cannot be copied to offer 99, which this network does not have'])
  })

  it('notes another currency and another name', () => {
    expect(made(duplicate({ offers: [42] })).notes).toEqual([
      'amounts are not converted from EUR to USD',
    ])
    expect(made(duplicate(), ['Signup']).notes).toEqual(['the offer has “Signup” already'])
    expect(made(duplicate({ offers: [42] })).copies[0]?.advertiser_id).toBeNull()
  })
})
