import { describe, expect, it } from 'vitest'
import type { GoalRecord } from '#domain/change/record'
import { fold } from '#domain/query/fold'
import { anAdvertiser, anOffer, aRecord } from '../../../support/goals'
import { anIndex, aQueryContext } from '../../../support/queries'

const offers = new Map([[40, anOffer({ ref_id: 'SPRING-7' })]])
const advertisers = new Map([[7, anAdvertiser({ company: 'Škoda Łódź' })]])
const context = aQueryContext({ offers, advertisers })

function finds(text: string, record: GoalRecord = aRecord({ ref_id: 'SKU-88' })): boolean {
  return anIndex().finder(text, context)?.(record) ?? true
}

describe('searching goals', () => {
  it('looks in names, ids and reference IDs, and in those of offers and advertisers', () => {
    for (const text of ['purchase', '501', 'sku-88', 'acme shop', 'spring', '40', 'skoda']) {
      expect([text, finds(text)]).toEqual([text, true])
    }
  })

  it('wants every word, wherever it is', () => {
    expect(finds('skoda purch 501')).toBe(true)
    expect(finds('skoda signup')).toBe(false)
  })

  it('knows no case and no accents', () => {
    expect(finds('ŠKODA')).toBe(true)
    expect(finds('lodz')).toBe(true)
    expect(finds('déjà', aRecord({ name: 'Deja vu' }))).toBe(true)
    expect(fold('Straße Ｆｕｌｌ')).toBe('strasse full')
  })

  it('finds digits where a number begins with them', () => {
    expect(finds('50')).toBe(true)
    expect(finds('01')).toBe(false)
    expect(finds('8', aRecord({ name: 'Step 18 of 80', id: 1 }))).toBe(true)
    expect(finds('8', aRecord({ name: 'Step 18', id: 1 }))).toBe(false)
  })

  it('does not find one word across two texts', () => {
    expect(finds('purchase501')).toBe(false)
  })

  it('follows a goal that was changed, and an offer that is called something else', () => {
    const index = anIndex()
    const [before, after] = [aRecord({ name: 'Signup' }), aRecord({ name: 'Deposit' })]
    index.prepare([before], 0, () => false)
    expect(index.finder('signup', context)?.(before)).toBe(true)
    expect(index.finder('signup', context)?.(after)).toBe(false)
    const renamed = aQueryContext({ offers: new Map([[40, anOffer({ name: 'Winter' })]]) })
    expect(index.finder('winter', renamed)?.(after)).toBe(true)
  })

  it('can be prepared a few goals at a time', () => {
    const index = anIndex()
    const records = [aRecord(), aRecord(), aRecord()]
    expect(index.prepare(records, 0, () => true)).toBe(1)
    expect(index.prepare(records, 1, () => false)).toBe(3)
  })

  it('asks for nothing without words', () => {
    expect(anIndex().finder('  ', context)).toBeNull()
  })
})
