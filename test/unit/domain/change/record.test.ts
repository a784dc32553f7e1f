import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { baseValue, cellChange, changedFields, draftOf, pendingState } from '#domain/change/record'
import { blankGoal, goalField } from '#domain/goal/goal'
import { sameValue } from '#domain/model/value'
import { edits, records } from '../../../support/arbitraries'
import { aGoal, aNewRecord, aRecord } from '../../../support/goals'

describe('a draft', () => {
  it('is the base with the change laid over it', () => {
    const record = aRecord({}, { name: { was: 'First purchase', now: 'Purchase' } })
    expect(draftOf(record)).toEqual(aGoal({ name: 'Purchase' }))
    expect(record.base).toEqual(aGoal())
  })

  it('of a goal that nobody changed is the base', () => {
    expect(draftOf(aRecord())).toEqual(aGoal())
  })

  it('of a new goal stands on what the platform defaults to', () => {
    expect(draftOf(aNewRecord())).toEqual({ ...blankGoal, offer_id: 40, name: 'Signup' })
  })

  it('of a new goal from a file has the unknown keys that the file had', () => {
    const extra = { network_brand_id: '3' }
    expect(draftOf({ ...aNewRecord(), extra }).extra).toEqual(extra)
  })

  it('of a goal on the platform has the unknown keys of the platform', () => {
    expect(draftOf(aRecord({ extra: { a: 1 } })).extra).toEqual({ a: 1 })
  })

  it('keeps what a person cleared as cleared', () => {
    const record = aRecord({ ref_id: 'R1' }, { ref_id: { was: 'R1', now: null } })
    expect(draftOf(record).ref_id).toBeNull()
  })
})

describe('the change of a field', () => {
  it('says what it was and what it is now', () => {
    expect(cellChange(aRecord(), 'name', 'Purchase')).toEqual({
      was: 'First purchase',
      now: 'Purchase',
    })
  })

  it('is dropped where the base has the same value', () => {
    const record = aRecord({}, { name: { was: 'First purchase', now: 'Purchase' } })
    expect(cellChange(record, 'name', 'First purchase')).toBeNull()
  })

  it.each(['5', '5.0', ' 5.00000 ', '05.'])(
    'is none where an amount is only written as %j',
    (text) => {
      expect(cellChange(aRecord(), 'default_payout', text)).toBeNull()
    },
  )

  it('is none where an empty text stands for nothing', () => {
    expect(cellChange(aRecord(), 'description', '')).toBeNull()
  })

  it('holds the stored form, so that 2 is sent as 2.00000', () => {
    expect(cellChange(aRecord(), 'default_payout', '2')?.now).toBe('2.00000')
    expect(cellChange(aRecord(), 'percent_payout', '2')?.now).toBe('2.00')
    expect(cellChange(aRecord({ ref_id: 'R1' }), 'ref_id', '')?.now).toBeNull()
  })

  it('keeps the value it was first changed from', () => {
    const record = aRecord({ name: 'C' }, { name: { was: 'A', now: 'B' } })
    expect(cellChange(record, 'name', 'D')).toEqual({ was: 'A', now: 'D' })
  })

  it('of a new goal is measured from what the platform defaults to', () => {
    expect(cellChange(aNewRecord(), 'default_payout', '0')).toBeNull()
    expect(cellChange(aNewRecord(), 'protocol', 'http')).toBeNull()
    expect(cellChange(aNewRecord(), 'protocol', 'server')).toEqual({ was: 'http', now: 'server' })
    expect(baseValue(aNewRecord(), 'payout_type')).toBe('cpa_flat')
  })

  it('is there exactly where the value means something else than the base’s', () => {
    fc.assert(
      fc.property(records(), edits(), (record, { name, value }) => {
        const base = baseValue(record, name)
        expect(cellChange(record, name, base)).toBeNull()
        const isSame = sameValue(goalField(name), base, value)
        expect(cellChange(record, name, value) === null).toBe(isSame)
      }),
    )
  })
})

describe('what a post would do with a goal', () => {
  it.each([
    ['unchanged', aRecord()],
    ['modified', aRecord({}, { name: { was: 'First purchase', now: 'Purchase' } })],
    ['deleted', aRecord({}, { status: { was: 'active', now: 'deleted' } })],
    ['unchanged', aRecord({ status: 'deleted' })],
    ['modified', aRecord({ status: 'deleted' }, { status: { was: 'deleted', now: 'active' } })],
    ['new', aNewRecord()],
    ['new', aNewRecord({ status: { was: 'active', now: 'deleted' } })],
  ])('is one word: %s', (word, record) => {
    expect(pendingState(record)).toBe(word)
  })

  it('names the fields', () => {
    const change = { name: { was: 'a', now: 'b' }, is_private: { was: false, now: true } }
    expect(changedFields(aRecord({}, change))).toEqual(['name', 'is_private'])
  })
})
