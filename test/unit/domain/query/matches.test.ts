import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { GoalRecord } from '#domain/change/record'
import type { Asked, Condition } from '#domain/query/condition'
import { found, type QueryContext } from '#domain/query/matches'
import { querySchema } from '#domain/query/query-schema'
import { aNewRecord, aRecord } from '../../../support/goals'
import { anIndex, aQueryContext, conditions, lists, queries } from '../../../support/queries'

function fits(record: GoalRecord, asked: Asked, over: Partial<QueryContext> = {}): boolean {
  const query = { text: '', conditions: [{ ...asked, not: false }] }
  return found([record], query, anIndex(), aQueryContext(over)).length === 1
}

describe('a condition', () => {
  const pays = (amount: string | null) => aRecord({ default_payout: amount })
  const payout = { kind: 'amount', column: 'default_payout' } as const

  it('compares amounts by their exact values', () => {
    expect(fits(pays('5.00000'), { ...payout, how: 'is', amount: '5' })).toBe(true)
    expect(fits(pays('5.00000'), { ...payout, how: 'above', amount: '5' })).toBe(false)
    expect(fits(pays('5.00001'), { ...payout, how: 'above', amount: '5' })).toBe(true)
    expect(fits(pays('9.99999'), { ...payout, how: 'below', amount: '10' })).toBe(true)
  })

  it('finds no amount above or below where there is none', () => {
    for (const text of [null, 'much']) {
      expect(fits(pays(text), { ...payout, how: 'above', amount: '-1' })).toBe(false)
      expect(fits(pays(text), { ...payout, how: 'below', amount: '100' })).toBe(false)
    }
  })

  it('counts both ends of what is between', () => {
    const asked = { kind: 'between', column: 'default_payout', from: '5', to: '6' } as const
    expect(['4.99', '5.00', '6.0', '6.01'].map((text) => fits(pays(text), asked))).toEqual([
      false,
      true,
      true,
      false,
    ])
  })

  it('asks for a margin in percent', () => {
    const below = { kind: 'amount', column: 'margin', how: 'below' } as const
    expect(fits(aRecord(), { ...below, amount: '40' })).toBe(true)
    expect(fits(aRecord(), { ...below, amount: '37.5' })).toBe(false)
    expect(fits(aRecord({ tiered_payout: true }), { ...below, amount: '100' })).toBe(false)
  })

  it('compares texts without case and accents, with one of several', () => {
    const asked = { kind: 'text', column: 'name' } as const
    const record = aRecord({ name: 'Première Vente' })
    expect(fits(record, { ...asked, how: 'is', texts: ['premiere vente'] })).toBe(true)
    expect(fits(record, { ...asked, how: 'starts', texts: ['vente', 'PREM'] })).toBe(true)
    expect(fits(record, { ...asked, how: 'contains', texts: ['deposit'] })).toBe(false)
  })

  it('reads the names of offers and advertisers', () => {
    const how = 'is'
    expect(fits(aRecord(), { kind: 'text', column: 'offer', how, texts: ['acme shop'] })).toBe(true)
    expect(fits(aRecord(), { kind: 'text', column: 'advertiser', how, texts: ['acme'] })).toBe(true)
  })

  it('asks for ids, flags, choices, times and empty fields', () => {
    expect(fits(aRecord(), { kind: 'ids', column: 'id', ids: [7, 501] })).toBe(true)
    expect(fits(aRecord(), { kind: 'flag', column: 'is_private' })).toBe(false)
    expect(fits(aRecord(), { kind: 'choice', column: 'protocol', values: ['server'] })).toBe(true)
    expect(fits(aRecord(), { kind: 'empty', column: 'ref_id' })).toBe(true)
    expect(fits(aRecord({ tiered_payout: true }), { kind: 'empty', column: 'margin' })).toBe(true)
    const time = { kind: 'time', column: 'modified', day: '2024-03-09' } as const
    expect(fits(aRecord(), { ...time, how: 'since' })).toBe(true)
    expect(fits(aRecord(), { ...time, how: 'before' })).toBe(false)
  })

  it('asks for the draft, not for what the platform shows', () => {
    const record = aRecord({}, { is_private: { was: false, now: true } })
    expect(fits(record, { kind: 'flag', column: 'is_private' })).toBe(true)
  })

  it('asks how a goal stands', () => {
    const renamed = aRecord({}, { name: { was: 'First purchase', now: 'Purchase' } })
    const conflicted = aRecord({}, { name: { was: 'Old', now: 'Purchase' } })
    const gone: GoalRecord = { ...aRecord(), missing: true }
    expect(fits(renamed, { kind: 'state', states: ['changed'] })).toBe(true)
    expect(fits(renamed, { kind: 'state', states: ['new', 'deleted'] })).toBe(false)
    expect(fits(aNewRecord(), { kind: 'state', states: ['new'] })).toBe(true)
    expect(fits(conflicted, { kind: 'state', states: ['conflict'] })).toBe(true)
    expect(fits(renamed, { kind: 'state', states: ['conflict'] })).toBe(false)
    expect(fits(gone, { kind: 'state', states: ['gone'] })).toBe(true)
  })

  it('asks what the rules said', () => {
    const finding = { fields: [], sentence: '', fix: null }
    const said = (code: string, severity: 'error' | 'warning', confirm: boolean) => ({
      findingsOf: () => [{ ...finding, code, severity, confirm }],
    })
    const state = (one: 'error' | 'money' | 'warning' | 'dormant') =>
      ({ kind: 'state', states: [one] }) as const
    const money = said('private_with_payout', 'warning', true)
    const dormant = said('percent_payout_dormant', 'warning', false)
    expect(fits(aRecord(), state('money'), money)).toBe(true)
    expect(fits(aRecord(), state('warning'), money)).toBe(false)
    expect(fits(aRecord(), state('dormant'), dormant)).toBe(true)
    expect(fits(aRecord(), state('dormant'), money)).toBe(false)
    expect(fits(aRecord(), state('error'), said('name_missing', 'error', false))).toBe(true)
    expect(fits(aRecord(), { kind: 'rule', code: 'private_with_payout' }, money)).toBe(true)
  })

  it('asks what a pull changed in the last days', () => {
    const day = 24 * 60 * 60 * 1000
    const when = { now: 10 * day, pulledAt: () => 8 * day }
    expect(fits(aRecord(), { kind: 'pulled', days: 2 }, when)).toBe(true)
    expect(fits(aRecord(), { kind: 'pulled', days: 1 }, when)).toBe(false)
    expect(fits(aRecord(), { kind: 'pulled', days: 30 })).toBe(false)
  })
})

describe('every query', () => {
  const ask = (records: readonly GoalRecord[], text: string, asked: readonly Condition[]) =>
    found(records, { text, conditions: asked }, anIndex(), aQueryContext())

  it('finds some of the goals in their order, and invents none', () => {
    fc.assert(
      fc.property(lists(), queries(), (records, query) => {
        const some = ask(records, query.text, query.conditions)
        expect(records.filter((record) => some.includes(record))).toEqual(some)
      }),
    )
  })

  it('finds what each of its conditions finds, and nothing else', () => {
    fc.assert(
      fc.property(lists(), conditions(), conditions(), (records, one, other) => {
        const [ones, others] = [ask(records, '', [one]), ask(records, '', [other])]
        const both = ones.filter((record) => others.includes(record))
        expect(ask(records, '', [one, other])).toEqual(both)
      }),
    )
  })

  it('finds with any of its conditions what one of them finds, and has the words of', () => {
    fc.assert(
      fc.property(lists(), conditions(), conditions(), (records, one, other) => {
        const text = 'a'
        const [ones, others] = [ask(records, text, [one]), ask(records, text, [other])]
        const either = records.filter((record) => ones.includes(record) || others.includes(record))
        const query = { text, conditions: [one, other], any: true } as const
        expect(found(records, query, anIndex(), aQueryContext())).toEqual(either)
      }),
    )
  })

  it('finds everything with any of no conditions', () => {
    const records = [aRecord()]
    const query = { text: '', conditions: [], any: true } as const
    expect(found(records, query, anIndex(), aQueryContext())).toEqual(records)
  })

  it('parts the goals in those that a condition finds and those that its opposite finds', () => {
    fc.assert(
      fc.property(lists(), conditions(), (records, one) => {
        const [ones, others] = [
          ask(records, '', [one]),
          ask(records, '', [{ ...one, not: !one.not }]),
        ]
        expect(ones.length + others.length).toBe(records.length)
        expect(ones.some((record) => others.includes(record))).toBe(false)
      }),
    )
  })

  it('finds with several values what each of them finds', () => {
    fc.assert(
      fc.property(
        lists(),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 60 }),
        (records, a, b) => {
          const ids = (...wanted: readonly number[]): Condition => ({
            kind: 'ids',
            column: 'id',
            ids: wanted,
            not: false,
          })
          const either = records.filter(
            (record) => ask([record], '', [ids(a)]).length + ask([record], '', [ids(b)]).length > 0,
          )
          expect(ask(records, '', [ids(a, b)])).toEqual(either)
        },
      ),
    )
  })

  it('finds fewer goals or as many with another word', () => {
    fc.assert(
      fc.property(lists(), fc.string(), fc.string(), (records, one, other) => {
        const few = ask(records, `${one} ${other}`, [])
        const many = ask(records, one, [])
        expect(few.every((record) => many.includes(record))).toBe(true)
      }),
    )
  })

  it('is one that a file may hold', () => {
    fc.assert(
      fc.property(queries(), (query) => {
        expect(querySchema.isValidSync(query, { strict: true })).toBe(true)
      }),
    )
  })
})

describe('a query from a file', () => {
  const condition = { kind: 'ids', column: 'id', ids: [1], not: false }

  it.each([
    ['a kind that there is not', { ...condition, kind: 'magic' }],
    ['no kind', { column: 'id', ids: [1], not: false }],
    ['more than it says', { ...condition, more: 1 }],
    ['a column of another kind', { ...condition, column: 'name' }],
    ['no values', { ...condition, ids: [] }],
    ['values of another type', { ...condition, ids: ['1'] }],
    ['no amount', { kind: 'amount', column: 'margin', how: 'is', amount: 'much', not: false }],
    ['nothing', null],
  ])('is refused with %s', (_what, one) => {
    expect(querySchema.isValidSync({ text: '', conditions: [one] }, { strict: true })).toBe(false)
  })

  it('may say that any condition is enough, and in no other words', () => {
    const valid = (any: unknown) =>
      querySchema.isValidSync({ text: '', conditions: [condition], any }, { strict: true })
    expect([true, undefined].map(valid)).toEqual([true, true])
    expect([false, 'any', 1, null].map(valid)).toEqual([false, false, false, false])
  })

  it('is refused without its words', () => {
    expect(querySchema.isValidSync({ conditions: [condition] }, { strict: true })).toBe(false)
  })
})
