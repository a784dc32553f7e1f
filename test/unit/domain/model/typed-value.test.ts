import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { goalField } from '#domain/goal/goal'
import { typedValue } from '#domain/model/typed-value'
import { readDecimal } from '#domain/money'
import { readTyped, type DecimalMark } from '#domain/money/typed'
import { anyTexts } from '../../../support/arbitraries'

const money = goalField('default_payout')
const percent = goalField('percent_payout')
const marks: readonly DecimalMark[] = ['.', ',']

describe('what is typed into an amount', () => {
  it.each(marks)('is stored with a point, whatever the mark: %s', (mark) => {
    expect(typedValue(money, '12,50', mark)).toBe('12.50000')
    expect(typedValue(money, '12.50', mark)).toBe('12.50000')
    expect(typedValue(money, '$1.234,5', mark)).toBe('1234.50000')
    expect(typedValue(percent, '2,5 %', mark)).toBe('2.50')
  })

  it('is a point’s amount where a point is the mark, and in doubt where a comma is', () => {
    expect(typedValue(money, '1.234', '.')).toBe('1.23400')
    const kept = typedValue(money, ' 1.234 ', ',')
    expect(kept).toBe('1,234')
    expect(readTyped('1,234', ',')).toEqual(readTyped('1.234', ','))
    expect(typedValue(money, '-1.234', ',')).toBe('-1,234')
  })

  it('is kept as typed where it is no amount or has the wrong unit', () => {
    for (const mark of marks) {
      expect(typedValue(money, 'abc', mark)).toBe('abc')
      expect(typedValue(money, '5 %', mark)).toBe('5 %')
      expect(typedValue(percent, '$5', mark)).toBe('$5')
      expect(typedValue(money, '1,234', mark)).toBe('1,234')
    }
  })

  it('is never stored as an amount while it could be two', () => {
    const doubtful = fc
      .tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 0, max: 999 }))
      .map(([whole, part]) => `${whole}.${String(part).padStart(3, '0')}`)
    fc.assert(
      fc.property(fc.oneof(doubtful, anyTexts()), (text) => {
        const kept = typedValue(money, text, ',')
        const isDoubtful = readTyped(text, ',').kind === 'ambiguous'
        expect(isDoubtful && readDecimal(String(kept)) !== null).toBe(false)
      }),
    )
  })
})

describe('what is set in another field', () => {
  it('has no mark', () => {
    expect(typedValue(goalField('name'), '12,50', ',')).toBe('12,50')
    expect(typedValue(goalField('ref_id'), '', ',')).toBeNull()
    expect(typedValue(goalField('offer_id'), 40, ',')).toBe(40)
  })
})
