import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultCheckSettings } from '#domain/goal/check-settings'
import { goalField, type Goal, type GoalContext } from '#domain/goal/goal'
import { typedValue } from '#domain/model/typed-value'
import { sameDecimal } from '#domain/money'
import type { DecimalMark } from '#domain/money/typed'
import { both, findings, shares, was } from '../../../support/rule-cases/case'

const marks: readonly DecimalMark[] = ['.', ',']

const written = (mark: DecimalMark) => ({ settings: { ...defaultCheckSettings, mark } })

function finding(code: string, goal: Partial<Goal>, context: Partial<GoalContext>) {
  return findings({ goal, context }).find((it) => it.code === code)
}

function notANumber(text: string, mark: DecimalMark) {
  return finding('default_payout_not_a_number', { default_payout: text }, written(mark))
}

describe('amounts in sentences', () => {
  it.each<[string, Partial<Goal>, Partial<GoalContext>, string]>([
    [
      'payout_above_revenue',
      { ...both, default_payout: '9.50000', percent_payout: '7.50' },
      {},
      'Each conversion pays 9,50 EUR and 7,5 % of the sale and earns 8,00 EUR and 7 % of the sale: every one loses money.',
    ],
    [
      'payout_above_revenue_in_part',
      { ...both, default_payout: '9.00000' },
      {},
      'Sales below 33,34 EUR lose money, for the payout is above the revenue there.',
    ],
    [
      'max_payout_times_ten',
      { max_payout: '100.00000' },
      was({ max_payout: '8.00000' }),
      '100,00 is 12,5 times what the platform has (8,00). Check for a slipped digit.',
    ],
    [
      'max_payout_moved_far',
      { max_payout: '20.12500' },
      was(),
      '20,1250 is 151,6 % more than on the platform (8,00). Check that it is meant.',
    ],
    [
      'max_percent_payout_above_100',
      { ...shares, max_percent_payout: '100.50' },
      {},
      '100,5 % is more than the whole sale. Check that it is a percentage and not an amount.',
    ],
  ])('are written with the mark of who reads them: %s', (code, goal, context, sentence) => {
    expect(finding(code, goal, { ...context, ...written(',') })?.sentence).toBe(sentence)
    const pointed = finding(code, goal, { ...context, ...written('.') })?.sentence
    expect(pointed).toMatch(/\d\.\d/)
    expect(pointed).not.toMatch(/\d,\d/)
  })

  it('that are not used are as well', () => {
    const dormant = { ...shares, default_payout: '1.50000' }
    expect(finding('default_payout_dormant', dormant, written(','))?.sentence).toMatch(/^1,50 is/)
  })
})

describe('a text that is no amount', () => {
  it('is answered in the mark of who reads it', () => {
    expect(notANumber('1,234', ',')?.sentence).toBe(
      '“1,234” can be read as 1,234 or as 1234. Type 1,2340 or 1234,00, whichever you mean.',
    )
    expect(notANumber('abc', ',')?.sentence).toBe(
      '“abc” is not an amount. Use digits and at most one comma, for example 12,50.',
    )
    expect(notANumber('abc', '.')?.sentence).toBe(
      '“abc” is not an amount. Use digits and at most one point, for example 12.50.',
    )
    expect(notANumber('$12', ',')?.sentence).toBe(
      '“$12” is not in the platform’s form. If 12,00 is meant, enter that.',
    )
  })

  it('is told to be typed in ways that are read as what they say', () => {
    const field = goalField('default_payout')
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999 }),
        fc.integer({ min: 0, max: 999 }),
        fc.constantFrom('', '-', '$'),
        fc.constantFrom(...marks),
        (whole, part, before, mark) => {
          const places = String(part).padStart(3, '0')
          const sentence = notANumber(`${before}${whole},${places}`, mark)?.sentence ?? ''
          const [one = '', other = ''] = /Type (\S+) or (\S+), which/.exec(sentence)?.slice(1) ?? []
          const minus = before === '-' ? '-' : ''
          const typed = [one, other].map((text) => String(typedValue(field, text, mark)))
          expect(sameDecimal(typed[0] ?? '', `${minus}${whole}.${places}`)).toBe(true)
          expect(sameDecimal(typed[1] ?? '', `${minus}${whole}${places}`)).toBe(true)
        },
      ),
    )
    for (const mark of marks) {
      const example = /example (\S+)\.$/.exec(notANumber('x', mark)?.sentence ?? '')?.[1] ?? ''
      expect(typedValue(field, example, mark)).toBe('12.50000')
    }
  })

  it.each<[string, string, string, string]>([
    ['12,50', 'Use 12.50', 'Use 12,50', '12.50000'],
    ['$12', 'Use 12.00', 'Use 12,00', '12.00000'],
    ['€ 1.234,5', 'Use 1234.50', 'Use 1234,50', '1234.50000'],
    ['1 234.125', 'Use 1234.125', 'Use 1234,125', '1234.12500'],
    ['12,3450', 'Use 12.345', 'Use 12,3450', '12.34500'],
  ])('but plainly means one, %j, is one click away from it', (text, pointed, comma, value) => {
    const set = { default_payout: value }
    expect(notANumber(text, '.')?.fix).toEqual({ label: pointed, set })
    expect(notANumber(text, ',')?.fix).toEqual({ label: comma, set })
  })

  it.each([
    ['two readings', '1,234'],
    ['two readings, with a currency', '$1.234'],
    ['nothing to read', 'abc'],
    ['the unit of a percentage', '5 %'],
    ['an amount below zero', '-12,50'],
    ['more places than the platform keeps', '0,123456'],
  ])('is left to the person where it has %s', (_what, text) => {
    for (const mark of marks) {
      expect(notANumber(text, mark)).toMatchObject({ severity: 'error', fix: null })
    }
  })
})

describe('an amount that moved', () => {
  const moved = (max_payout: string, farPercent: number) => {
    const settings = { ...defaultCheckSettings, farPercent }
    return finding('max_payout_moved_far', { max_payout }, { ...was(), settings })
  }

  it('is asked about beyond the percentage that is set, and not at it', () => {
    expect(moved('10.00000', 25)).toBeUndefined()
    expect(moved('10.00001', 25)).toMatchObject({ confirm: true })
    expect(moved('10.00001', 26)).toBeUndefined()
    expect(moved('6.00000', 25)).toBeUndefined()
    expect(moved('5.99999', 25)).toMatchObject({ confirm: true })
    expect(moved('79.99999', 1000)).toBeUndefined()
  })

  it('tenfold is asked about whatever is set', () => {
    const settings = { ...defaultCheckSettings, farPercent: 1000 }
    const goal = { max_payout: '80.00000' }
    expect(finding('max_payout_times_ten', goal, { ...was(), settings })).toBeDefined()
  })
})
