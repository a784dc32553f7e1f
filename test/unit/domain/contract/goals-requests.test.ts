import { describe, expect, it } from 'vitest'
import { goalFields } from '#domain/goal/catalogue'
import type { JsonObject } from '#domain/json'
import { emptyValue } from '#domain/model/value'
import { passes } from '../../../support/requests'

function edit(over: JsonObject): JsonObject {
  return { network: 'acme', edits: [{ key: 'goal-1', field: 'name', value: 'Sale', ...over }] }
}

const writable = goalFields
  .filter((field) => field.writable)
  .map((field) => [field.name, field] as const)

describe('creating a goal', () => {
  it.each(['40', 0, -1, 1.5, Infinity])('does not take an offer %s', (offerId) => {
    expect(passes('goals.create', { network: 'acme', offerId })).toBe(false)
  })
})

describe('a request for goals', () => {
  it.each([
    ['goals.duplicate', { network: 'acme', key: '../goal-1' }],
    ['goals.delete', { network: 'acme', keys: [] }],
    ['goals.delete', { network: 'acme', keys: 'goal-1' }],
    ['goals.delete', { network: 'acme', keys: ['goal-1', ''] }],
    ['goals.delete', { network: 'acme', keys: ['goal-1', null] }],
    ['goals.delete', { network: 'acme', keys: [1] }],
    ['goals.discard', { network: 'acme', keys: [], fields: ['name'] }],
    ['goals.discard', { network: 'acme', keys: ['goal-1'], fields: ['extra'] }],
    ['goals.discard', { network: 'acme', keys: ['goal-1'], fields: [null] }],
    ['goals.discard', { network: 'acme', keys: ['goal-1'], fields: 'name' }],
  ] as const)('to %s is refused: %j', (verb, request) => {
    expect(passes(verb, request)).toBe(false)
  })

  it('may discard everything, or some fields', () => {
    const keys = ['goal-1', 'new-2']
    expect(passes('goals.discard', { network: 'acme', keys })).toBe(true)
    const fields = goalFields.map((field) => field.name)
    expect(passes('goals.discard', { network: 'acme', keys, fields })).toBe(true)
  })
})

describe('editing', () => {
  it.each(writable)('may empty %s', (_name, field) => {
    expect(passes('goals.edit', edit({ field: field.name, value: emptyValue(field) }))).toBe(true)
  })

  it.each([
    ['offer_id', 40],
    ['name', ''],
    ['default_payout', '12,5'],
    ['percent_payout', '25'],
    ['is_private', true],
    ['protocol', 'server'],
    ['protocol', 'something_new'],
    ['description', 'x'.repeat(100_000)],
  ])('may set %s, right or wrong by the rules', (field, value) => {
    expect(passes('goals.edit', edit({ field, value }))).toBe(true)
  })

  it.each([
    ['offer_id', '40'],
    ['offer_id', 1.5],
    ['name', 5],
    ['name', {}],
    ['name', ['Sale']],
    ['default_payout', 5],
    ['is_private', '1'],
    ['is_private', 1],
    ['is_private', null],
    ['protocol', true],
    ['description', 'x'.repeat(100_001)],
  ])('may not set %s to a value of another type or size', (field, value) => {
    expect(passes('goals.edit', edit({ field, value }))).toBe(false)
  })

  it.each([
    ['id', 5],
    ['modified', 1700000000],
  ])('may not set %s, which the platform alone sets', (field, value) => {
    expect(passes('goals.edit', edit({ field, value }))).toBe(false)
  })

  it.each(['extra', '__proto__', 'constructor', 'toString', '', 'Name', 'name '])(
    'may not set what is no field: %j',
    (field) => {
      expect(passes('goals.edit', edit({ field, value: null }))).toBe(false)
    },
  )

  it.each([
    ['no edits', { network: 'acme', edits: [] }],
    ['nothing in the place of one', { network: 'acme', edits: [null] }],
    ['a text in the place of one', { network: 'acme', edits: ['name'] }],
    ['an unknown key in one', edit({ by: 'me' })],
    ['a key that is no goal’s', edit({ key: 'Goal 1' })],
  ])('is refused with %s', (_what, request) => {
    expect(passes('goals.edit', request)).toBe(false)
  })

  it('is refused for one wrong edit among many', () => {
    const edits = Array.from({ length: 50 }, () => ({ key: 'goal-1', field: 'name', value: 'A' }))
    expect(passes('goals.edit', { network: 'acme', edits })).toBe(true)
    const wrong = [...edits, { key: 'goal-1', field: 'id', value: 5 }]
    expect(passes('goals.edit', { network: 'acme', edits: wrong })).toBe(false)
  })

  it('is refused without a value', () => {
    const edits = [{ key: 'goal-1', field: 'name' }]
    expect(passes('goals.edit', { network: 'acme', edits })).toBe(false)
  })
})
