import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { GoalChecks, Subject } from '#domain/check/goal-checks'
import type { Finding } from '#domain/goal/finding'
import type { Goal } from '#domain/goal/goal'
import { someChecks } from '../../../support/checks'
import { aGoal } from '../../../support/goals'

type Key = 'a' | 'b' | 'c'

/** One thing that happens to checks: a goal comes or moves, a goal goes, or there is time for some work. */
type Step =
  | { readonly put: Key; readonly goal: Partial<Goal> }
  | { readonly remove: Key }
  | { readonly look: Key }
  | { readonly work: number }

const keys = fc.constantFrom<Key>('a', 'b', 'c')

/** Goals that have much to do with each other. */
const goals = fc.record({
  offer_id: fc.constantFrom(40, 40, 40, 41, null),
  name: fc.constantFrom('Signup', 'signup', 'Sale', null),
  ref_id: fc.constantFrom('A', 'B', null),
  status: fc.constantFrom('active', 'active', 'deleted'),
  is_end_point: fc.constantFrom(false, false, false, true),
  default_payout: fc.constantFrom('5.00000', '9.00000', 'abc'),
})

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ put: keys, goal: goals }) },
    { weight: 2, arbitrary: fc.record({ remove: keys }) },
    { weight: 1, arbitrary: fc.record({ look: keys }) },
    { weight: 2, arbitrary: fc.record({ work: fc.nat(4) }) },
  ),
  { maxLength: 30 },
)

function subject(key: Key, goal: Partial<Goal>): Subject<Key> {
  return { key, goal: aGoal(goal), base: aGoal(goal) }
}

/** The same goals, checked all at once. */
function fromScratch(there: ReadonlyMap<Key, Partial<Goal>>): GoalChecks<Key> {
  const checks = someChecks<Key>()
  for (const [key, goal] of there) checks.put(subject(key, goal))
  checks.work(() => false)
  return checks
}

function take(checks: GoalChecks<Key>, there: Map<Key, Partial<Goal>>, step: Step): void {
  if ('put' in step) {
    checks.put(subject(step.put, step.goal))
    there.set(step.put, step.goal)
  } else if ('remove' in step) {
    checks.remove(step.remove)
    there.delete(step.remove)
  } else if ('look' in step) {
    checks.findings(step.look)
  } else {
    let left = step.work
    checks.work(() => (left -= 1) < 0)
  }
}

/** All that can be asked of checks. */
function answers(checks: GoalChecks<Key>) {
  const codes = (findings: readonly Finding[]) => findings.map(({ sentence }) => sentence)
  return {
    findings: (['a', 'b', 'c'] as const).map((key) => codes(checks.findings(key))),
    tally: checks.tally,
    offers: [40, 41, null].map((offer) => checks.ofOffer(offer)),
    kinds: checks
      .kinds()
      .map((kind) => ({ ...kind, goals: [...kind.goals].sort() }))
      .sort((one, other) => (one.code < other.code ? -1 : 1)),
  }
}

describe('checks that are kept up to date', () => {
  it('say what checks from scratch say, whatever came and went and however the work was cut up', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const checks = someChecks<Key>()
        const there = new Map<Key, Partial<Goal>>()
        for (const step of taken) take(checks, there, step)
        checks.work(() => false)
        expect(answers(checks)).toEqual(answers(fromScratch(there)))
        expect(checks.done).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('say of a goal as it is typed what they would say once it is saved', () => {
    fc.assert(
      fc.property(steps, keys, goals, (taken, key, typed) => {
        const checks = someChecks<Key>()
        const there = new Map<Key, Partial<Goal>>()
        for (const step of taken) take(checks, there, step)
        checks.work(() => false)
        const preview = checks.preview(subject(key, typed))
        take(checks, there, { put: key, goal: typed })
        checks.work(() => false)
        expect(preview).toEqual(checks.findings(key))
      }),
    )
  })

  it('look at a goal that is asked for before its turn, and at nothing else', () => {
    const checks = someChecks<Key>()
    checks.put(subject('a', { default_payout: 'abc' }))
    checks.put(subject('b', { default_payout: 'abc', id: 2, name: 'Sale' }))
    expect(checks.findings('b').map(({ code }) => code)).toEqual(['default_payout_not_a_number'])
    expect(checks.tally).toEqual({ errors: 1, warnings: 0 })
    expect(checks.done).toBe(false)
  })

  it('stop when they are told to, and go on from there', () => {
    const checks = someChecks<Key>()
    for (const key of ['a', 'b', 'c'] as const) checks.put(subject(key, { default_payout: 'abc' }))
    expect(checks.work(() => true)).toBe(false)
    expect(checks.tally.errors).toBe(1)
    expect(checks.work(() => false)).toBe(true)
    expect(checks.tally.errors).toBe(3)
  })

  it('count goals by offer and by kind, with those that one click would mend', () => {
    const checks = someChecks<Key>()
    checks.put(subject('a', { protocol: 'http' }))
    checks.put(subject('b', { protocol: 'http', name: 'Sale', offer_id: 41 }))
    checks.put(subject('c', { protocol: 'http', name: null, is_end_point: true }))
    checks.work(() => false)
    const kind = checks.kinds().find(({ code }) => code === 'pixel_not_secure')
    expect(kind).toMatchObject({ severity: 'warning', fixable: 3 })
    expect([...(kind?.goals ?? [])]).toEqual(['a', 'b', 'c'])
    expect(checks.ofOffer(40)).toEqual({ errors: 1, warnings: 1 })
    expect(checks.ofOffer(41)).toEqual({ errors: 1, warnings: 0 })
    expect(checks.tally).toEqual({ errors: 2, warnings: 1 })
  })
})
