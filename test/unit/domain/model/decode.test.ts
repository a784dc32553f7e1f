import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { goalFields } from '#domain/goal/catalogue'
import type { Goal } from '#domain/goal/goal'
import type { JsonObject } from '#domain/json'
import { decodeEntity, type Decoded } from '#domain/model/decode'
import { jsons } from '../../../support/arbitraries'
import { aWireGoal, nested } from '../../../support/configs'
import { problemsOf, valueOf } from '../../../support/outcomes'

function decode(json: unknown): Decoded<Goal> {
  return decodeEntity(goalFields, json)
}

function decoded(over: JsonObject): Goal {
  return valueOf(decode(aWireGoal(over)))
}

function parsed(text: string): unknown {
  return JSON.parse(text)
}

describe('a goal as the platform sends it', () => {
  it('becomes numbers, booleans and exact amounts', () => {
    expect(
      decoded({ default_payout: '1.20000', percent_payout: '90.00', is_private: '1' }),
    ).toEqual({
      id: 118,
      offer_id: 204,
      name: 'Signup',
      status: 'active',
      description: null,
      ref_id: null,
      payout_type: 'cpa_flat',
      default_payout: '1.20000',
      percent_payout: '90.00',
      tiered_payout: false,
      use_payout_groups: false,
      revenue_type: 'cpa_flat',
      max_payout: '0.00000',
      max_percent_payout: null,
      tiered_revenue: false,
      use_revenue_groups: false,
      protocol: 'http',
      allow_multiple_conversions: false,
      approve_conversions: false,
      enforce_encrypt_tracking_pixels: false,
      is_end_point: false,
      is_private: true,
      display_advertiser: false,
      advertiser_id: null,
      modified: 1700000000,
      extra: { network_brand_id: null, network_goal_id: null },
    })
  })

  it.each([
    ['1', true],
    [1, true],
    [true, true],
    ['0', false],
    [0, false],
    [false, false],
    [null, false],
  ])('may say a boolean as %j', (sent, read) => {
    expect(decoded({ tiered_payout: sent }).tiered_payout).toBe(read)
  })

  it.each([
    ['56', 56],
    [56, 56],
    ['-1', -1],
    ['007', 7],
    [null, null],
  ])('may say a number as %j', (sent, read) => {
    expect(decoded({ advertiser_id: sent }).advertiser_id).toBe(read)
  })

  it.each([
    ['2', '2.00000'],
    ['2.50000', '2.50000'],
    [2.5, '2.50000'],
    [0, '0.00000'],
    [0.1, '0.10000'],
    ['0.00125', '0.00125'],
    ['', null],
    [null, null],
    ['1.1234567', '1.1234567'],
    ['abc', 'abc'],
  ])('may say an amount as %j', (sent, read) => {
    expect(decoded({ default_payout: sent }).default_payout).toBe(read)
  })

  it.each([1519743030, -62169984000, '2018-02-16 10:24:02', '0000-00-00 00:00:00', null])(
    'may say a time as %j, which is kept as it is',
    (sent) => {
      expect(decoded({ modified: sent }).modified).toBe(sent)
    },
  )

  it('has nothing set where a key is missing', () => {
    const goal = valueOf(decode({ id: '1' }))
    expect(goal.name).toBeNull()
    expect(goal.is_private).toBe(false)
    expect(goal.default_payout).toBeNull()
    expect(goal.extra).toEqual({})
  })

  it('has an empty text for nothing', () => {
    expect(decoded({ description: '' }).description).toBeNull()
  })

  it('keeps choices that are not known here', () => {
    expect(decoded({ protocol: 'mobile_app', payout_type: 'cpc' })).toMatchObject({
      protocol: 'mobile_app',
      payout_type: 'cpc',
    })
  })

  it('keeps unknown keys as they came', () => {
    const unknown = {
      network_brand_id: '3',
      network_goal_id: null,
      caps: { daily: ['1.50', null, { deep: true }] },
      extra: 'a key of this very name',
      constructor: 'another',
    }
    expect(decoded(unknown).extra).toEqual(unknown)
  })
})

describe('what is no goal', () => {
  it.each([
    ['a boolean', 'is_private', 'yes'],
    ['a boolean', 'is_private', 2],
    ['a boolean', 'is_private', []],
    ['a number', 'offer_id', '12a'],
    ['a number', 'offer_id', ''],
    ['a number', 'offer_id', 1.5],
    ['a number', 'offer_id', true],
    ['a number', 'offer_id', '9'.repeat(16)],
    ['a number', 'offer_id', []],
    ['an amount', 'default_payout', true],
    ['an amount', 'default_payout', []],
    ['an amount', 'default_payout', { amount: '1' }],
    ['a text', 'name', 5],
    ['a text', 'name', ['Signup']],
    ['a text', 'name', {}],
    ['a choice', 'protocol', 1],
    ['a time', 'modified', true],
    ['a time', 'modified', []],
  ])('is refused for %s, naming %s: %j', (_kind, field, sent) => {
    const problems = problemsOf(decode(aWireGoal({ [field]: sent })))
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(new RegExp(`^has ${field} = .+ needed.*\\.$`))
  })

  it('is refused with every problem at once, in the order of the fields', () => {
    const problems = problemsOf(decode(aWireGoal({ is_private: 'yes', name: 5, id: 'x' })))
    expect(problems.map((problem) => problem.split(' ')[1])).toEqual(['id', 'name', 'is_private'])
  })

  it('is shown in a problem as what was sent, in short', () => {
    expect(problemsOf(decode({ id: 'x'.repeat(1000) }))[0]?.length).toBeLessThan(120)
    expect(problemsOf(decode({ id: 'abc' }))[0]).toContain('"abc"')
  })

  it.each([null, undefined, [], [{}], 'goal', 5])('is refused when it is %j', (json) => {
    expect(problemsOf(decode(json))).toEqual(['is not an object with fields.'])
  })

  it('is refused with a time that no file can hold', () => {
    expect(problemsOf(decode(parsed('{"modified": 1e999}')))).toHaveLength(1)
  })
})

describe('a hostile goal', () => {
  it('is refused with a key __proto__', () => {
    const problems = problemsOf(decode(parsed('{"id": 1, "__proto__": {"name": "x"}}')))
    expect(problems).toEqual(['has a key __proto__, which no real export has.'])
  })

  it('is taken with unknown keys up to 31 lists deep, and refused beyond', () => {
    expect(decode(parsed(`{"a": ${nested(31)}}`)).ok).toBe(true)
    expect(problemsOf(decode(parsed(`{"a": ${nested(32)}}`)))).toEqual([
      'is nested more than 32 levels deep.',
    ])
  })

  it.each(['name', 'id', 'is_private', 'default_payout', 'modified', 'unheard_of'])(
    'is refused, not a crash, when %s is 200,000 lists deep',
    (field) => {
      const problems = problemsOf(decode(parsed(`{"${field}": ${nested(200_000)}}`)))
      expect(problems).toContain('is nested more than 32 levels deep.')
    },
  )

  it('is answered whatever it is', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...goalFields.map((it) => it.name)), jsons()),
        (json) => {
          const read = decode(json)
          expect(read.ok || read.problems.length > 0).toBe(true)
        },
      ),
    )
  })
})
