import { describe, expect, test } from 'vitest'
import { blankGoal, type Goal } from '#domain/goal/goal'
import { marginSentence } from '#domain/goal/margin'
import type { DecimalMark } from '#domain/money/typed'

function sentence(
  over: Partial<Goal>,
  currency: string | null = 'USD',
  mark: DecimalMark = '.',
): string | null {
  return marginSentence({ ...blankGoal, ...over }, currency, mark)
}

const flat = (paid: string | null, earned: string | null): Partial<Goal> => ({
  default_payout: paid,
  max_payout: earned,
})

const share = (paid: string, earned: string): Partial<Goal> => ({
  payout_type: 'cpa_percentage',
  revenue_type: 'cpa_percentage',
  percent_payout: paid,
  max_percent_payout: earned,
})

describe('what the amounts of a goal mean', () => {
  test('a flat amount on both sides', () => {
    expect(sentence(flat('12.50000', '20.00000'))).toBe(
      'You pay 12.50 and earn 20.00 USD per conversion: you keep 7.50, 37.5 %.',
    )
  })

  test('is written with the mark of who reads it, the amounts as they can be typed', () => {
    expect(sentence(flat('12.50000', '20.00000'), 'USD', ',')).toBe(
      'You pay 12,50 and earn 20,00 USD per conversion: you keep 7,50, 37,5 %.',
    )
    expect(sentence(flat('1.25', '2.5'), 'USD', ',')).toContain('you keep 1,25, 50 %.')
    expect(sentence(flat('1', '2.125'), 'USD', ',')).toContain('earn 2,1250 USD')
  })

  test('a part of the sale on both sides', () => {
    expect(sentence(share('5.00', '8.00'))).toBe(
      'You pay 5 % and earn 8 % of each sale: you keep 3 % of the sale, 37.5 % of what you earn.',
    )
  })

  test('both on both sides, with no share of an unknown sale', () => {
    const both = { payout_type: 'cpa_both', revenue_type: 'cpa_both' }
    expect(sentence({ ...share('5', '8'), ...flat('2', '3'), ...both })).toBe(
      'You pay 2.00 USD + 5 % and earn 3.00 USD + 8 % of the sale per conversion: you keep 1.00 USD + 3 % of the sale.',
    )
    expect(sentence({ ...share('9', '8'), ...flat('2', '3'), ...both })).toContain(
      'you keep 1.00 USD but lose 1 % of the sale.',
    )
  })

  test('the share is rounded to one place and says so, and a share of nothing is not said', () => {
    expect(sentence(flat('1', '3'))).toContain('you keep 2.00, about 66.7 %.')
    expect(sentence(flat('0.00001', '0.00003'))).toContain('you keep 0.00002, about 66.7 %.')
    expect(sentence(flat('7999', '8000'))).toContain(': you keep 1.00.')
  })

  test('sums that floats get wrong are exact', () => {
    expect(sentence(flat('0.10000', '0.30000'))).toContain('you keep 0.20, about 66.7 %.')
  })

  test('a loss and nothing at all are said in words', () => {
    expect(sentence(flat('20', '12.5'))).toContain(': you lose 7.50.')
    expect(sentence(flat('5', '5'))).toContain(': you keep nothing.')
    expect(sentence(flat('0', '5'))).toContain(': you keep 5.00, 100 %.')
  })

  test('without a currency the amounts stand alone', () => {
    expect(sentence(flat('1', '2'), null)).toContain('earn 2.00 per conversion')
  })

  test('groups leave the amount as the one where none matches', () => {
    expect(sentence({ ...flat('1', '2'), use_payout_groups: true })).toMatch(
      /^Where no group matches, you pay 1\.00/,
    )
  })

  test.each<[string, Partial<Goal>]>([
    ['a missing amount', flat(null, '2')],
    ['a text that is no number', flat('abc', '2')],
    ['an amount below zero', flat('-1', '2')],
    ['a flat amount against a part of the sale', { payout_type: 'cpa_percentage' }],
    ['tiers', { ...flat('1', '2'), tiered_payout: true }],
    ['a type that is not known', { payout_type: 'cpc', revenue_type: 'cpc' }],
  ])('%s says nothing', (_what, over) => {
    expect(sentence(over)).toBeNull()
  })
})
