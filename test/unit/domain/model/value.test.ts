import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { goalFields } from '#domain/goal/catalogue'
import { goalField } from '#domain/goal/goal'
import { canonicalValue, emptyValue, isValueOf, sameValue } from '#domain/model/value'
import { valuesOf } from '../../../support/arbitraries'

const amount = goalField('default_payout')
const percent = goalField('percent_payout')
const name = goalField('name')
const flag = goalField('is_private')
const choice = goalField('protocol')
const integer = goalField('offer_id')

describe('the type of a value', () => {
  it.each([
    ['offer_id', 5],
    ['offer_id', null],
    ['default_payout', '5'],
    ['default_payout', 'not an amount'],
    ['default_payout', null],
    ['name', ''],
    ['name', null],
    ['protocol', 'anything'],
    ['is_private', true],
    ['is_private', false],
    ['modified', 1700000000],
    ['modified', '2018-02-16 10:24:02'],
    ['modified', null],
  ] as const)('of %s may be %s', (name, value) => {
    expect(isValueOf(goalField(name), value)).toBe(true)
  })

  it.each([
    ['offer_id', '5'],
    ['offer_id', 1.5],
    ['offer_id', 2 ** 53],
    ['offer_id', NaN],
    ['default_payout', 5],
    ['default_payout', {}],
    ['name', 5],
    ['name', undefined],
    ['name', ['a']],
    ['protocol', true],
    ['is_private', null],
    ['is_private', '1'],
    ['is_private', 1],
    ['modified', Infinity],
    ['modified', true],
  ] as const)('of %s may not be %s', (name, value) => {
    expect(isValueOf(goalField(name), value)).toBe(false)
  })

  it('is the one that nothing has', () => {
    for (const field of goalFields) expect(isValueOf(field, emptyValue(field))).toBe(true)
    expect(emptyValue(flag)).toBe(false)
    expect(emptyValue(name)).toBeNull()
  })
})

describe('the stored form of a value', () => {
  it('has the places of its field', () => {
    expect(canonicalValue(amount, '2.5')).toBe('2.50000')
    expect(canonicalValue(percent, '2.5')).toBe('2.50')
  })

  it('is null for an empty text, and for an amount of spaces', () => {
    expect(canonicalValue(name, '')).toBeNull()
    expect(canonicalValue(amount, '  ')).toBeNull()
  })

  it('is the text itself, with its spaces, where it is no amount', () => {
    expect(canonicalValue(name, ' 2.5 ')).toBe(' 2.5 ')
  })

  it.each(goalFields.map((field) => [field.name, field] as const))(
    'of %s changes nothing when it is made again',
    (_name, field) => {
      fc.assert(
        fc.property(valuesOf(field), (value) => {
          const once = canonicalValue(field, value)
          expect(canonicalValue(field, once)).toStrictEqual(once)
          expect(isValueOf(field, once)).toBe(true)
          expect(sameValue(field, value, once)).toBe(true)
        }),
        { numRuns: 50 },
      )
    },
  )
})

describe('the same value', () => {
  it('of an amount is what is worth the same', () => {
    expect(sameValue(amount, '2', '2.00000')).toBe(true)
    expect(sameValue(amount, '2', '2.00001')).toBe(false)
    expect(sameValue(amount, '1.1234567', '1.12345670')).toBe(true)
  })

  it('of a text is the same text: digits in a name are no amount', () => {
    expect(sameValue(name, '2', '2.00')).toBe(false)
    expect(sameValue(name, 'Signup', 'Signup')).toBe(true)
    expect(sameValue(name, 'Signup', 'signup')).toBe(false)
  })

  it('knows that an empty text is nothing, and that 0 is something', () => {
    expect(sameValue(name, '', null)).toBe(true)
    expect(sameValue(amount, ' ', null)).toBe(true)
    expect(sameValue(amount, '0', null)).toBe(false)
  })

  it('of other kinds is the same thing', () => {
    expect(sameValue(integer, 5, 5)).toBe(true)
    expect(sameValue(integer, 5, null)).toBe(false)
    expect(sameValue(flag, true, false)).toBe(false)
    expect(sameValue(choice, 'server', 'http')).toBe(false)
  })
})
