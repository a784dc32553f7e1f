import Big from 'big.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breakEvenSentence } from '#domain/goal/break-even'
import { blankGoal, type Goal } from '#domain/goal/goal'

const both: Partial<Goal> = {
  payout_type: 'cpa_both',
  default_payout: '10.00000',
  percent_payout: '5.00',
  revenue_type: 'cpa_both',
  max_payout: '2.00000',
  max_percent_payout: '9.00',
}

function sentence(over: Partial<Goal>, currency: string | null = 'USD'): string | null {
  return breakEvenSentence({ ...blankGoal, ...both, ...over }, currency, '.')
}

describe('the break-even', () => {
  test('is where sales begin to lose nothing', () => {
    expect(sentence({})).toBe(
      'Break-even: sales from 200.00 USD on lose nothing, smaller ones lose money.',
    )
  })

  test('is where sales begin to lose, where more of the sale is paid than earned', () => {
    expect(sentence({ default_payout: '1', percent_payout: '20' }, null)).toBe(
      'Break-even: sales up to 9.09 lose nothing, larger ones lose money.',
    )
  })

  test('is nowhere where all sales earn, or none does', () => {
    expect(sentence({ default_payout: '1' })).toBe('No sale loses money, however small or large.')
    expect(sentence({ percent_payout: '50' })).toBe(
      'Every sale loses money, however small or large.',
    )
  })

  test('is told of a flat amount against a part of the sale as well', () => {
    const over: Partial<Goal> = { payout_type: 'cpa_flat', revenue_type: 'cpa_percentage' }
    expect(sentence({ ...over, default_payout: '9' })).toContain('from 100.00 USD on')
  })

  test('counts where no group matches', () => {
    expect(sentence({ use_payout_groups: true })).toMatch(/^Where no group matches: Break-even/)
  })

  test.each<Partial<Goal>>([
    { payout_type: 'cpa_flat', revenue_type: 'cpa_flat' },
    { payout_type: 'cpa_percentage', revenue_type: 'cpa_percentage' },
    { tiered_payout: true },
    { tiered_revenue: true },
    { default_payout: 'ten' },
    { percent_payout: null },
    { payout_type: 'cpc' },
  ])('is not told where no sale decides, or it cannot be known: %o', (over) => {
    expect(sentence(over)).toBeNull()
  })

  test('is true of the sale that it names', () => {
    const amount = fc.integer({ min: 0, max: 5_000 }).map((cents) => (cents / 100).toFixed(2))
    const amounts = fc.record({
      default_payout: amount,
      percent_payout: amount,
      max_payout: amount,
      max_percent_payout: amount,
    })
    fc.assert(
      fc.property(amounts, (goal) => {
        const said = sentence(goal, null)
        const sale = /(from|up to) (\S+)/.exec(said ?? '')
        if (sale === null) return
        const kept = (at: Big) =>
          new Big(goal.max_payout)
            .minus(goal.default_payout)
            .plus(at.times(goal.max_percent_payout).minus(at.times(goal.percent_payout)).div(100))
        const at = new Big(sale[2] ?? '')
        const beyond = sale[1] === 'from' ? at.minus('0.01') : at.plus('0.01')
        expect(kept(at).gte(0)).toBe(true)
        expect(beyond.lte(0) || kept(beyond).lt(0)).toBe(true)
      }),
    )
  })
})
