import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyMove } from '#domain/change/move'
import { draftOf, type GoalRecord } from '#domain/change/record'
import { findingsOf } from '#domain/goal/findings'
import { defaultCheckSettings } from '#domain/goal/check-settings'
import { contextIn } from '#domain/goal/context-in'
import { planFix } from '../../../support/in-one-go'
import { records } from '../../../support/arbitraries'
import { aNewRecord, aRecord, allSwitchedOn, anOffer, mended } from '../../../support/goals'

const settings = () => defaultCheckSettings
const contextOf = contextIn([anOffer()], allSwitchedOn, settings)

function named(key: string, name: string): GoalRecord {
  return { ...aRecord({ name }), key }
}

function after(record: GoalRecord, code: string): GoalRecord {
  const { moves } = planFix(code, [record], contextOf)
  return moves.reduce<GoalRecord | null>(applyMove, record) ?? record
}

describe('fixing all findings of a kind', () => {
  it('mends the goals that it is said of, and leaves the others as they are', () => {
    const goals = [named('a', ' Signup'), named('b', 'Sale'), named('c', 'Deposit ')]
    const { label, moves } = planFix('name_untidy', goals, contextOf)
    expect(label).toBe('Fix Name (tidy it) on 2 goals')
    expect(moves.map(({ key, after: to }) => [key, to])).toEqual([
      ['a', { was: ' Signup', now: 'Signup' }],
      ['c', { was: 'Deposit ', now: 'Deposit' }],
    ])
  })

  it('is called by the goal where there is one, and by the field alone where the fixes differ', () => {
    const withAdvertiser = (offer: number) =>
      aNewRecord({ advertiser_id: { was: null, now: 9 }, offer_id: { was: null, now: offer } })
    const offers = contextIn(
      [anOffer(), anOffer({ id: 41, advertiser_id: null })],
      allSwitchedOn,
      settings,
    )
    const both = [withAdvertiser(40), withAdvertiser(41)]
    const labels = [both.slice(0, 1), both].map(
      (goals) => planFix('advertiser_differs', goals, offers).label,
    )
    expect(labels).toEqual([
      'Fix Advertiser (use the offer’s advertiser) on “Signup”',
      'Fix Advertiser on 2 goals',
    ])
  })

  it('moves nothing where the rule has no fix, or is not one', () => {
    const goals = [named('a', '')]
    expect(planFix('name_missing', goals, contextOf).moves).toEqual([])
    expect(planFix('name_twice', goals, contextOf).moves).toEqual([])
    expect(planFix('no_such_rule', goals, contextOf).moves).toEqual([])
  })

  it('does what the finding promised, for any goal', () => {
    fc.assert(
      fc.property(records(), (record) => {
        const goal = draftOf(record)
        for (const { code, fix } of findingsOf(goal, contextOf(goal, record.base))) {
          const done = draftOf(after(record, code))
          if (fix === null) expect(done).toEqual(goal)
          else expect(done).toEqual(mended(goal, fix))
        }
      }),
    )
  })
})
