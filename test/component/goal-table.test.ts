import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { draftOf, pendingState, type GoalRecord } from '#domain/change/record'
import { GoalTable } from '../../src-renderer/app/goals/goal-table'
import { aRecord } from '../support/a-network'

interface Step {
  readonly put: readonly GoalRecord[]
  readonly removed: readonly string[]
}

const keys = ['a', 'b', 'c', 'd', 'e'] as const

/** A goal's id never changes; a new one has none. */
const ids: Readonly<Record<string, number | null>> = { a: 3, b: 1, c: 2, d: null, e: null }

const records: fc.Arbitrary<GoalRecord> = fc
  .record({
    key: fc.constantFrom(...keys),
    offer: fc.constantFrom(40, 41, null),
    name: fc.constantFrom('Signup', 'Sale'),
  })
  .map(({ key, offer, name }) => ({
    key,
    base: aRecord({ id: ids[key] ?? null, offer_id: 40 }).base,
    change: {
      ...(offer !== 40 && { offer_id: { was: 40, now: offer } }),
      ...(name === 'Sale' && { name: { was: 'Signup', now: name } }),
    },
  }))

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    put: fc.uniqueArray(records, { selector: ({ key }) => key, maxLength: 4 }),
    removed: fc.subarray([...keys], { maxLength: 2 }),
  }),
  { maxLength: 12 },
)

/** The order of a configuration file. New goals stand in the order in which they came to their offer. */
function inOrder(there: readonly GoalRecord[]): readonly GoalRecord[] {
  const rank = (value: number | null) => value ?? Infinity
  const byOffer = (record: GoalRecord) => rank(draftOf(record).offer_id)
  const byId = (record: GoalRecord) => rank(draftOf(record).id)
  const compare = (a: number, b: number) => (a === b ? 0 : a - b)
  return there.toSorted((a, b) => compare(byOffer(a), byOffer(b)) || compare(byId(a), byId(b)))
}

/** The same goals, kept in the most plain way. */
function follow(there: readonly GoalRecord[], { put, removed }: Step): readonly GoalRecord[] {
  const next = there.flatMap((record) => {
    const now = put.find(({ key }) => key === record.key)
    if (now === undefined) return [record]
    return draftOf(now).offer_id === draftOf(record).offer_id ? [now] : []
  })
  const come = put.filter(({ key }) => !next.some((record) => record.key === key))
  return [...next, ...come].filter(({ key }) => !removed.includes(key))
}

describe('the table of goals', () => {
  test('holds what was put into it, in order, with the counts of each offer, whatever came and went', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const table = new GoalTable([])
        let there: readonly GoalRecord[] = []
        for (const step of taken) {
          table.apply(step.put, step.removed)
          there = follow(there, step)
        }
        expect(table.all()).toEqual(inOrder(there))
        for (const offer of [40, 41, null]) {
          const own = there.filter((record) => draftOf(record).offer_id === offer)
          const pending = own.filter((record) => pendingState(record) !== 'unchanged')
          expect(table.ofOffer(offer)).toEqual(inOrder(own))
          expect(table.countsOf(offer)).toMatchObject({
            goals: own.length,
            pending: pending.length,
          })
        }
        for (const key of keys) {
          expect(table.get(key)).toEqual(there.find((record) => record.key === key) ?? null)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('gives lists that stay what they were', () => {
    const table = new GoalTable([aRecord({ id: 1 }), aRecord({ id: 2 })])
    const before = table.all()
    table.apply([aRecord({ id: 3 })], ['goal-1'])
    expect(before.map(({ key }) => key)).toEqual(['goal-1', 'goal-2'])
    expect(table.all().map(({ key }) => key)).toEqual(['goal-2', 'goal-3'])
  })
})
