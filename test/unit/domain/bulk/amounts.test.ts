import Big from 'big.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AmountsAction } from '#domain/bulk/action'
import { amountNames } from '#domain/bulk/fields'
import { planBulk } from '#domain/bulk/plan-bulk'
import type { Goal } from '#domain/goal/goal'
import { placesOf, readDecimal } from '#domain/money'
import { aBulkContext } from '../../../support/bulk'
import { aRecord } from '../../../support/goals'

function amounts(over: Partial<AmountsAction> = {}): AmountsAction {
  return {
    kind: 'amounts',
    fields: ['default_payout'],
    change: { by: 'percent', percent: '5' },
    rounding: null,
    ...over,
  }
}

/** What the one payout becomes, or why it does not. */
function payout(before: string, action: AmountsAction, over: Partial<Goal> = {}) {
  const records = [aRecord({ default_payout: before, ...over })]
  const { cells, skipped } = planBulk(action, records, aBulkContext())
  return String(cells[0]?.after ?? skipped[0]?.why ?? 'unchanged')
}

describe('changing amounts', () => {
  it.each([
    ['12.50000', { by: 'percent', percent: '5' }, null, '13.12500'],
    ['12.50000', { by: 'percent', percent: '-10' }, null, '11.25000'],
    ['0.33333', { by: 'percent', percent: '5' }, null, '0.35000'],
    ['12.50000', { by: 'adding', amount: '-0.25' }, null, '12.25000'],
    ['12.50000', { by: 'multiplying', factor: '1.1' }, { to: 'places', places: 1 }, '13.80000'],
    ['12.34500', { by: 'nothing' }, { to: 'places', places: 2 }, '12.35000'],
    ['12.34499', { by: 'nothing' }, { to: 'places', places: 2 }, '12.34000'],
    ['12.50000', { by: 'percent', percent: '5' }, { to: 'step', step: '0.05' }, '13.15000'],
    ['12.12000', { by: 'nothing' }, { to: 'step', step: '0.05' }, '12.10000'],
    ['7.50000', { by: 'nothing' }, { to: 'step', step: '5' }, '10.00000'],
    ['1.00000', { by: 'nothing' }, { to: 'step', step: '0.00003' }, '0.99999'],
  ] as const)('%s %j, rounded %j, is %s', (before, change, rounding, after) => {
    expect(payout(before, amounts({ change, rounding }))).toBe(after)
  })

  it('says why an amount stays', () => {
    const down = amounts({ change: { by: 'adding', amount: '-20' } })
    expect(payout('12.50000', down)).toBe('would be below zero: -7.5')
    expect(payout('12,5O', down)).toBe('is no number: “12,5O”')
    expect(payout('2.00000', down, { payout_type: 'cpa_percentage' })).toBe(
      'is not used: this payout type pays a percentage only',
    )
    expect(payout('0.00000', amounts())).toBe('unchanged')
    const large = amounts({ change: { by: 'multiplying', factor: '1000000' } })
    expect(payout('9'.repeat(18), large)).toBe('would be too large')
  })

  it('says that an empty percentage stays, and that a step is too fine for one', () => {
    const both = amounts({
      fields: ['default_payout', 'percent_payout'],
      rounding: { to: 'step', step: '0.001' },
    })
    const goal = (percent: string | null) =>
      aRecord({ payout_type: 'cpa_both', percent_payout: percent })
    const why = (percent: string | null) =>
      planBulk(both, [goal(percent)], aBulkContext()).skipped.map(({ why: said }) => said)
    expect(why(null)).toEqual(['is empty'])
    expect(why('5.00')).toEqual(['keeps 2 decimal places only, and the step to round to has more'])
  })

  const decimal = (most: number, places: number) =>
    fc
      .integer({ min: 0, max: most * 10 ** places })
      .map((units) => new Big(units).div(10 ** places).toFixed())

  it('is exact: adding and taking away again is nothing, and nothing is off by more than the rounding', () => {
    fc.assert(
      fc.property(decimal(100_000, 5), decimal(1_000, 5), (before, more) => {
        const up = payout(before, amounts({ change: { by: 'adding', amount: more } }))
        if (up === 'unchanged') return
        const down = payout(up, amounts({ change: { by: 'adding', amount: `-${more}` } }))
        expect(new Big(down).eq(before)).toBe(true)
      }),
    )
    fc.assert(
      fc.property(decimal(100_000, 5), decimal(400, 2), (before, percent) => {
        const after = payout(before, amounts({ change: { by: 'percent', percent } }))
        if (after === 'unchanged') return
        const exact = new Big(before).times(new Big(percent).plus(100)).div(100)
        expect(new Big(after).minus(exact).abs().lte('0.000005')).toBe(true)
      }),
    )
  })

  it('rounds to the nearest multiple of the step, halves up, and never below zero', () => {
    const step = fc.constantFrom('0.05', '0.25', '0.00003', '1', '5', '0.07')
    fc.assert(
      fc.property(decimal(1_000, 5), step, decimal(100, 2), (before, to, percent) => {
        const action = amounts({
          change: { by: 'percent', percent: `-${percent}` },
          rounding: { to: 'step', step: to },
        })
        const after = payout(before, action)
        const result = after === 'unchanged' ? new Big(before) : new Big(after)
        const exact = new Big(before).times(new Big(100).minus(percent)).times('0.01')
        expect(result.mod(to).eq(0) || after === 'unchanged').toBe(true)
        const off = result.minus(exact)
        expect(off.times(2).lte(to) && off.times(-2).lt(to)).toBe(true)
        expect(result.gte(0)).toBe(true)
      }),
    )
  })

  it('keeps every result in the form of its field', () => {
    const texts = fc.oneof(decimal(1_000, 7), fc.string({ maxLength: 8 }), fc.constant(null))
    const goals = fc.record({
      default_payout: texts,
      percent_payout: texts,
      max_payout: texts,
      max_percent_payout: texts,
      payout_type: fc.constantFrom('cpa_flat', 'cpa_percentage', 'cpa_both', 'cpc'),
    })
    fc.assert(
      fc.property(goals, decimal(500, 3), (goal, percent) => {
        const action = amounts({ fields: amountNames, change: { by: 'percent', percent } })
        const { cells } = planBulk(action, [aRecord(goal)], aBulkContext())
        for (const { field, after } of cells) {
          const value = readDecimal(String(after))
          expect(value?.gte(0)).toBe(true)
          expect(value === null ? 9 : placesOf(value)).toBeLessThanOrEqual(
            field.includes('percent') ? 2 : 5,
          )
        }
        expect(cells.length).toBeLessThanOrEqual(4)
      }),
    )
  })
})
