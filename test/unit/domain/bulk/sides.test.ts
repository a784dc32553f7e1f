import { describe, expect, it } from 'vitest'
import type { TypeAction } from '#domain/bulk/action'
import { NewFindings } from '#domain/bulk/new-findings'
import { planBulk } from '#domain/bulk/plan-bulk'
import type { Goal } from '#domain/goal/goal'
import { aBulkContext, among } from '../../../support/bulk'
import { someChecks } from '../../../support/checks'
import { aContext, aRecord } from '../../../support/goals'

function type(over: Partial<TypeAction> = {}): TypeAction {
  return {
    kind: 'type',
    side: 'payout',
    type: 'cpa_percentage',
    flat: null,
    percent: '5',
    useKept: false,
    clearUnused: true,
    ...over,
  }
}

/** What moves in one goal, field by field. */
function moved(action: TypeAction, over: Partial<Goal> = {}) {
  const { cells, skipped } = planBulk(action, [aRecord(over)], aBulkContext())
  return Object.fromEntries([
    ...cells.map(({ field, after }) => [field, after]),
    ...skipped.map(({ field, why }) => [field, why]),
  ]) as unknown
}

describe('changing the type of a side', () => {
  it('sets the amount that the new type needs and clears the one that it does not', () => {
    expect(moved(type())).toEqual({
      payout_type: 'cpa_percentage',
      default_payout: '0.00000',
      percent_payout: '5.00',
    })
    expect(moved(type({ clearUnused: false }))).toEqual({
      payout_type: 'cpa_percentage',
      percent_payout: '5.00',
    })
    expect(moved(type({ side: 'revenue', type: 'cpa_both', percent: '9' }))).toEqual({
      revenue_type: 'cpa_both',
      max_percent_payout: '9.00',
    })
  })

  it('does not bring back what was left there from before, unless that is asked for', () => {
    const left = { percent_payout: '30.00' }
    expect(moved(type(), left)).toMatchObject({ percent_payout: '5.00' })
    expect(moved(type({ useKept: true }), left)).not.toHaveProperty('percent_payout')
    expect(moved(type({ useKept: true }), { percent_payout: '0.00' })).toMatchObject({
      percent_payout: '5.00',
    })
  })

  it('leaves a goal alone whose amount nobody gives', () => {
    expect(moved(type({ percent: null }))).toEqual({
      percent_payout: 'is needed by the new type, and no amount was given',
    })
  })

  it('keeps the amounts of a goal that has the type already', () => {
    expect(moved(type({ type: 'cpa_flat', flat: '1' }))).toEqual({})
  })
})

describe('tiers and groups', () => {
  it('are never both on', () => {
    const groups = { kind: 'method', side: 'revenue', method: 'groups' } as const
    const { cells } = planBulk(groups, [aRecord({ tiered_revenue: true })], aBulkContext())
    expect(cells.map(({ field, after }) => [field, after])).toEqual([
      ['tiered_revenue', false],
      ['use_revenue_groups', true],
    ])
  })
})

describe('what the rules would say', () => {
  it('is told only where it is new', () => {
    const goals = [
      { ...aRecord({ max_payout: 'free' }), key: 'wrong-already' },
      { ...aRecord({ name: 'Fine' }), key: 'becomes-wrong' },
      { ...aRecord({ name: 'Lossy', max_payout: '1.00000' }), key: 'loses-already' },
    ]
    const clear = { kind: 'clear', fields: ['percent_payout', 'max_percent_payout'] } as const
    const judge = (action: Parameters<typeof planBulk>[0]) => {
      const plan = planBulk(action, goals, aBulkContext())
      const found = new NewFindings(
        plan,
        among(goals),
        (_goal, base) => aContext({ base }),
        someChecks(),
      )
      expect(found.work(() => false)).toBe(true)
      return found.tally
    }
    expect(judge(clear)).toEqual({ errors: 0, warnings: 0 })
    const type = { kind: 'set', field: 'payout_type', value: 'cpa_percentage' } as const
    expect(judge(type)).toEqual({ errors: 3, warnings: 0 })
    expect(judge({ kind: 'set', field: 'is_private', value: true })).toEqual({
      errors: 0,
      warnings: 3,
    })
    expect(judge({ kind: 'set', field: 'max_payout', value: 'free' })).toEqual({
      errors: 2,
      warnings: 0,
    })
  })

  it('is worked out for as long as it is let', () => {
    const goals = [aRecord()]
    const plan = planBulk({ kind: 'set', field: 'name', value: 'A' }, goals, aBulkContext())
    const found = new NewFindings(
      plan,
      among(goals),
      (_goal, base) => aContext({ base }),
      someChecks(),
    )
    let times = 1
    while (!found.work(() => true)) times += 1
    expect(times).toBeGreaterThan(1)
    expect(found.done).toBe(true)
  })
})
