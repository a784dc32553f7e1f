import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalDecimal, readDecimal, sameDecimal } from '#domain/money'
import { showDecimal, showNumber } from '#domain/money/show'
import { readTyped, type DecimalMark } from '#domain/money/typed'
import { anyTexts, decimalTexts } from '../../../support/arbitraries'

const marks: readonly DecimalMark[] = ['.', ',']

/** What somebody gets who types what was shown. */
function readBack(shown: string, mark: DecimalMark): string {
  const typed = readTyped(shown, mark)
  return typed.kind === 'amount' ? typed.value : typed.kind
}

describe('an amount for reading', () => {
  it.each([
    ['12.50000', '12.50', '12,50'],
    ['0.00125', '0.00125', '0,00125'],
    ['3', '3.00', '3,00'],
    ['-7.5', '-7.50', '-7,50'],
    ['1234567.5', '1234567.50', '1234567,50'],
    ['n/a', 'n/a', 'n/a'],
    ['1,234', '1,234', '1,234'],
  ])('shows %j as %j, or as %j', (text, pointed, withComma) => {
    expect(showDecimal(text, '.')).toBe(pointed)
    expect(showDecimal(text, ',')).toBe(withComma)
  })

  it.each([
    ['12.345', '12,3450'],
    ['-1.230', '-1,23'],
    ['999.999', '999,9990'],
    ['0.125', '0,125'],
    ['1000.125', '1000,125'],
    ['1.2345', '1,2345'],
  ])(
    'has four places after a comma only where three could be thousands: %j is %j',
    (text, shown) => {
      expect(showDecimal(text, ',')).toBe(shown)
      expect(showDecimal(text, '.')).not.toMatch(/0$/)
    },
  )

  it('can be typed back with the same mark, and is the same amount', () => {
    fc.assert(
      fc.property(
        decimalTexts(),
        fc.constantFrom(2, 5, 20),
        fc.constantFrom(...marks),
        (text, places, mark) => {
          const amount = canonicalDecimal(text, places)
          for (const shown of [showDecimal(amount, mark), showNumber(amount, mark)]) {
            expect(sameDecimal(readBack(shown, mark), amount)).toBe(true)
          }
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('can be typed back whatever its size, with three places as well', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -2_000_000, max: 2_000_000 }),
        fc.constantFrom(...marks),
        (thousandths, mark) => {
          const amount = (thousandths / 1000).toFixed(5)
          expect(sameDecimal(readBack(showDecimal(amount, mark), mark), amount)).toBe(true)
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('never throws', () => {
    fc.assert(
      fc.property(anyTexts(), fc.constantFrom(...marks), (text, mark) => {
        const isAmount = readDecimal(text) !== null
        expect(isAmount || showDecimal(text, mark) === text).toBe(true)
      }),
    )
    expect(showDecimal('9'.repeat(2_000_000), ',')).toHaveLength(2_000_000)
  })
})

describe('a number for reading', () => {
  it.each([
    ['5.00', '5', '5'],
    ['2.50', '2.5', '2,5'],
    ['2.505', '2.505', '2,5050'],
    ['abc', 'abc', 'abc'],
  ])('shows %j as %j, or as %j', (text, pointed, withComma) => {
    expect(showNumber(text, '.')).toBe(pointed)
    expect(showNumber(text, ',')).toBe(withComma)
  })
})
