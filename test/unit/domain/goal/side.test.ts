import { describe, expect, it } from 'vitest'
import { shortAmounts, showPercent, sideOf } from '#domain/goal/side'
import { aGoal } from '../../../support/goals'

const goal = aGoal({
  payout_type: 'cpa_both',
  default_payout: '1.00000',
  percent_payout: '2.00',
  tiered_payout: true,
  revenue_type: 'cpa_both',
  max_payout: '3.00000',
  max_percent_payout: '4.50',
  use_revenue_groups: true,
})

describe('a side of a goal', () => {
  it('is what is paid', () => {
    expect(sideOf(goal, 'payout')).toEqual({
      type: 'cpa_both',
      flat: '1.00000',
      percent: '2.00',
      tiered: true,
      grouped: false,
    })
  })

  it('is what is earned', () => {
    expect(sideOf(goal, 'revenue')).toEqual({
      type: 'cpa_both',
      flat: '3.00000',
      percent: '4.50',
      tiered: false,
      grouped: true,
    })
  })

  it.each([
    ['cpa_flat', '1.00000', null],
    ['cpa_percentage', null, '2.00'],
    ['cpa_both', '1.00000', '2.00'],
    ['cpc', '1.00000', null],
  ])('of type %s counts the amounts that the type uses', (payout_type, flat, percent) => {
    expect(sideOf({ ...goal, payout_type }, 'payout')).toMatchObject({ flat, percent })
  })

  it('is told in a narrow place by its amounts', () => {
    const told = (flat: string | null, percent: string | null) =>
      shortAmounts({ type: null, flat, percent, tiered: false, grouped: false }, '.')
    expect(told('12.50000', null)).toBe('12.50')
    expect(told(null, '5.00')).toBe('5 %')
    expect(told('12.50000', '2.50')).toBe('12.50 + 2.5 %')
    expect(told(null, null)).toBe('')
    const both = { type: null, flat: '12.50000', percent: '2.50', tiered: false, grouped: false }
    expect(shortAmounts(both, ',')).toBe('12,50 + 2,5 %')
    expect(showPercent('abc', '.')).toBe('abc %')
  })
})
