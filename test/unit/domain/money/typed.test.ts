import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDecimal } from '#domain/money'
import { readTyped, type DecimalMark } from '#domain/money/typed'
import { anyTexts } from '../../../support/arbitraries'

const marks: readonly DecimalMark[] = ['.', ',']

/** The strict form of an amount: what the platform writes, and what a field may hold. */
const STRICT = /^-?\d{1,20}(?:\.\d{1,20})?$/

function valuesIn(text: string, mark: DecimalMark): readonly string[] {
  const typed = readTyped(text, mark)
  if (typed.kind === 'ambiguous') return typed.readings
  return typed.kind === 'amount' ? [typed.value] : []
}

/** Texts made of the pieces that amounts are written with. */
const pieces = () =>
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '.',
          ',',
          ' ',
          "'",
          '-',
          '+',
          '%',
          '$',
          '€',
          'EUR',
          '\u00A0',
          '\n',
          '５',
          '²',
        ),
        fc.nat({ max: 1234 }).map(String),
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join(''))

describe('an amount as somebody types it', () => {
  it.each([
    ['12', '12'],
    ['12.50', '12.50'],
    ['12,50', '12.50'],
    ['12,5', '12.5'],
    ['1234.5', '1234.5'],
    ['1234,5', '1234.5'],
    ['1234,567', '1234.567'],
    ['0,125', '0.125'],
    ['0.125', '0.125'],
    ['12,3456', '12.3456'],
    ['.5', '0.5'],
    [',5', '0.5'],
    ['5.', '5'],
    ['5,', '5'],
    ['1,234.5', '1234.5'],
    ['1.234,5', '1234.5'],
    ['1,234.567', '1234.567'],
    ['1,234,567', '1234567'],
    ['1.234.567', '1234567'],
    ['1,234,567.89', '1234567.89'],
    ['1.234.567,89', '1234567.89'],
    ['1 234', '1234'],
    ['1 234.5', '1234.5'],
    ['1 234,567', '1234.567'],
    ['1\u00A0234,50', '1234.50'],
    ['1\u202F234\u202F567,5', '1234567.5'],
    ["1'234.50", '1234.50'],
    ['1’234,50', '1234.50'],
    ['  12.50\n', '12.50'],
    ['\uFEFF12', '12'],
    ['-12', '-12'],
    ['−12', '-12'],
    ['- 12', '-12'],
    ['+12', '12'],
    ['１２．５０', '12.50'],
    ['１，２３４．５', '1234.5'],
    ['－３', '-3'],
    ['007', '007'],
  ])('%j is %s, whatever the mark', (text, value) => {
    for (const mark of marks) {
      expect(readTyped(text, mark)).toEqual({ kind: 'amount', value, unit: 'none' })
    }
  })

  it.each([
    ['$12', '12', 'currency'],
    ['12 €', '12', 'currency'],
    ['€\u00A012,50', '12.50', 'currency'],
    ['EUR 1 234.5', '1234.5', 'currency'],
    ['12.50USD', '12.50', 'currency'],
    ['-$12', '-12', 'currency'],
    ['$-12', '-12', 'currency'],
    ['￥１００', '100', 'currency'],
    ['5 %', '5', 'percent'],
    ['2,5%', '2.5', 'percent'],
    ['５％', '5', 'percent'],
  ])('%j is %s, and says its unit: %s', (text, value, unit) => {
    for (const mark of marks) expect(readTyped(text, mark)).toEqual({ kind: 'amount', value, unit })
  })

  it.each([
    ['1,234', ['1.234', '1234'], null],
    ['12,345', ['12.345', '12345'], null],
    ['123,000', ['123.000', '123000'], null],
    ['-1,234', ['-1.234', '-1234'], null],
    ['$1,234', ['1.234', '1234'], null],
    ['1.234', ['1.234', '1234'], '1.234'],
    ['999.000 €', ['999.000', '999000'], '999.000'],
  ])('%j is not guessed: %j; where a point is the mark it is %s', (text, readings, pointed) => {
    expect(readTyped(text, ',')).toEqual({ kind: 'ambiguous', readings })
    const typed = readTyped(text, '.')
    if (pointed === null) expect(typed).toEqual({ kind: 'ambiguous', readings })
    else expect(typed).toMatchObject({ kind: 'amount', value: pointed })
  })

  it.each([
    '',
    ' ',
    '-',
    '.',
    ',',
    '%',
    '$',
    'abc',
    'ten',
    '1e3',
    '0x10',
    '1..2',
    '1,2,3',
    '1.2.3',
    '12,34,567',
    '1,23.4',
    '1.234,567.8',
    '1,234 567',
    '12 34',
    '1  234',
    '1\n234',
    '1\t234',
    "1 234'567",
    '5-3',
    '--5',
    '12-',
    '(12)',
    '$12 USD',
    '$5%',
    '5%%',
    '12⁹⁹',
    '5²',
    '½',
    '①',
    '٣',
    'Infinity',
    '9'.repeat(21),
    `0.${'1'.repeat(21)}`,
    ' '.repeat(80) + '1',
    '1,'.repeat(40),
  ])('%j is no number', (text) => {
    for (const mark of marks) expect(readTyped(text, mark)).toEqual({ kind: 'not-a-number' })
  })

  it('is always an amount in the strict form, and no text throws', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(fc.oneof(anyTexts(), pieces()), fc.constantFrom(...marks), (text, mark) => {
        seen.add(readTyped(text, mark).kind)
        for (const value of valuesIn(text, mark)) {
          expect(value).toMatch(STRICT)
          expect(readDecimal(value)).not.toBeNull()
        }
      }),
      { numRuns: 3000 },
    )
    expect([...seen].sort()).toEqual(['ambiguous', 'amount', 'not-a-number'])
  })

  it('has two readings that differ, and either can be typed so that it is read as that one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 0, max: 999 }), (a, b) => {
        const [one, other] = valuesIn(`${a},${String(b).padStart(3, '0')}`, ',')
        for (const mark of marks) {
          expect(readTyped(`${one ?? ''}0`, mark)).toMatchObject({ value: `${one ?? ''}0` })
          expect(readTyped(`${other ?? ''}.00`, mark)).toMatchObject({ value: `${other ?? ''}.00` })
        }
        expect(readDecimal(other ?? '')?.toFixed()).toBe(
          readDecimal(one ?? '')
            ?.times(1000)
            .toFixed(),
        )
      }),
    )
  })
})
