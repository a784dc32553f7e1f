import fc from 'fast-check'
import type { GoalRecord } from '#domain/change/record'
import { askedColumns } from '#domain/query/asked-columns'
import type { Condition, Query } from '#domain/query/condition'
import type { QueryContext } from '#domain/query/matches'
import { SearchIndex } from '#domain/query/search-index'
import { states } from '#domain/query/states'
import { columns } from '#domain/table/columns'
import { records } from './arbitraries'
import { anAdvertiser, anOffer } from './goals'

/** Goals of one list: no two of one key. */
export const lists = (): fc.Arbitrary<readonly GoalRecord[]> =>
  fc
    .array(records(), { maxLength: 12 })
    .map((list) => list.map((record, place) => ({ ...record, key: `goal-${place}` })))

/** Nothing is known of findings or pulls; anOffer() is there. */
export function aQueryContext(over: Partial<QueryContext> = {}): QueryContext {
  const [offer, advertiser] = [anOffer(), anAdvertiser()]
  return {
    offers: new Map([[offer.id, offer]]),
    advertisers: new Map([[advertiser.id, advertiser]]),
    findingsOf: () => [],
    pulledAt: () => null,
    now: 0,
    ...over,
  }
}

export const anIndex = (): SearchIndex => new SearchIndex()

const few = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: 1, maxLength: 3 })
const amounts = () => fc.constantFrom('0', '1', '5.5', '20', '-3')
const words = () => fc.constantFrom('signup', 'a', '4', 'Acme', 'é', 'deposit')
const amountColumns = () => fc.constantFrom(...askedColumns.amount)
const kindOf = <Kind extends string>(kind: Kind) => fc.constant(kind)

/** Conditions of every kind. */
export const conditions = (): fc.Arbitrary<Condition> =>
  fc.oneof(
    fc.record({
      kind: kindOf('text'),
      column: fc.constantFrom(...askedColumns.text),
      how: fc.constantFrom('is' as const, 'contains' as const, 'starts' as const),
      texts: few(words()),
      not: fc.boolean(),
    }),
    fc.record({
      kind: kindOf('amount'),
      column: amountColumns(),
      how: fc.constantFrom('is' as const, 'above' as const, 'below' as const),
      amount: amounts(),
      not: fc.boolean(),
    }),
    fc.record({
      kind: kindOf('between'),
      column: amountColumns(),
      from: amounts(),
      to: amounts(),
      not: fc.boolean(),
    }),
    fc.record({
      kind: kindOf('ids'),
      column: fc.constantFrom(...askedColumns.ids),
      ids: few(fc.integer({ min: 1, max: 60 })),
      not: fc.boolean(),
    }),
    fc.record({
      kind: kindOf('flag'),
      column: fc.constantFrom(...askedColumns.flag),
      not: fc.boolean(),
    }),
    fc.record({
      kind: kindOf('choice'),
      column: fc.constantFrom(...askedColumns.choice),
      values: few(fc.constantFrom('active', 'deleted', 'cpa_flat', 'server')),
      not: fc.boolean(),
    }),
    fc.record({
      kind: kindOf('time'),
      column: kindOf('modified'),
      how: fc.constantFrom('before' as const, 'since' as const),
      day: fc.constantFrom('1970-01-01', '2018-02-16', '2026-03-01'),
      not: fc.boolean(),
    }),
    fc.record({
      kind: kindOf('empty'),
      column: fc.constantFrom(...columns.map(({ name }) => name)),
      not: fc.boolean(),
    }),
    fc.record({
      kind: kindOf('state'),
      states: few(fc.constantFrom(...states)),
      not: fc.boolean(),
    }),
    fc.record({
      kind: kindOf('rule'),
      code: fc.constantFrom('name_missing', 'payout_zero'),
      not: fc.boolean(),
    }),
    fc.record({
      kind: kindOf('pulled'),
      days: fc.integer({ min: 1, max: 30 }),
      not: fc.boolean(),
    }),
  )

export const queries = (): fc.Arbitrary<Query> =>
  fc.record(
    {
      text: fc.oneof(fc.constant(''), words(), fc.string()),
      conditions: fc.array(conditions(), { maxLength: 3 }),
      any: fc.constant(true as const),
    },
    { requiredKeys: ['text', 'conditions'] },
  )
