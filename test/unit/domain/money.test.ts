import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalDecimal, placesOf, readDecimal, sameDecimal } from '#domain/money'
import { anyTexts, decimalTexts } from '../../support/arbitraries'

/** What an amount is worth in units of its twentieth decimal place, worked out with whole numbers alone. */
function units(text: string): bigint {
  const [whole = '', part = ''] = text.trim().replace('-', '').split('.')
  const size = BigInt(whole + part.padEnd(20, '0'))
  return text.includes('-') ? -size : size
}

describe('reading an amount', () => {
  it.each([
    '0',
    '12.50',
    '.5',
    '5.',
    '-3',
    ' 7.25 ',
    '00012',
    `${'9'.repeat(20)}.${'9'.repeat(20)}`,
  ])('takes %j', (text) => {
    expect(readDecimal(text)?.toFixed(20)).toBe(
      `${text.includes('-') ? '-' : ''}${decimalOf(units(text))}`,
    )
  })

  it.each([
    '',
    ' ',
    '.',
    '-',
    '-.',
    '+5',
    '1e5',
    '1,5',
    '1.2.3',
    '5 5',
    '٣',
    'Infinity',
    'NaN',
    '0x1',
    '--1',
    '−1',
    '1'.repeat(21),
    `0.${'1'.repeat(21)}`,
  ])('does not take %j', (text) => {
    expect(readDecimal(text)).toBeNull()
  })

  it('is the exact value of every amount', () => {
    fc.assert(
      fc.property(decimalTexts(), (text) => {
        const value = readDecimal(text)
        expect(value === null ? null : units(value.toFixed(20))).toBe(units(text))
      }),
    )
  })
})

function decimalOf(size: bigint): string {
  const text = (size < 0n ? -size : size).toString().padStart(21, '0')
  return `${text.slice(0, -20)}.${text.slice(-20)}`
}

describe('the stored form of an amount', () => {
  it.each([
    ['12.5', '12.50000'],
    ['.5', '0.50000'],
    ['5.', '5.00000'],
    ['007', '7.00000'],
    ['-0', '0.00000'],
    ['-0.00', '0.00000'],
    ['-1.5', '-1.50000'],
    ['1.2500000', '1.25000'],
    [' 3 ', '3.00000'],
  ])('makes five places of %j', (text, stored) => {
    expect(canonicalDecimal(text, 5)).toBe(stored)
  })

  it('keeps what it would have to round', () => {
    expect(canonicalDecimal('0.000001', 5)).toBe('0.000001')
    expect(canonicalDecimal('2.505', 2)).toBe('2.505')
  })

  it('keeps what is no amount, without the spaces around it', () => {
    expect(canonicalDecimal(' twelve ', 5)).toBe('twelve')
  })

  it('changes nothing when it is made again', () => {
    fc.assert(
      fc.property(anyTexts(), fc.constantFrom(2, 5), (text, places) => {
        const once = canonicalDecimal(text, places)
        expect(canonicalDecimal(once, places)).toBe(once)
      }),
    )
  })

  it('never changes what an amount is worth', () => {
    fc.assert(
      fc.property(decimalTexts(), fc.constantFrom(2, 5), (text, places) => {
        expect(units(canonicalDecimal(text, places))).toBe(units(text))
      }),
    )
  })

  it('is one text for all ways to write an amount that fits', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (hundredths) => {
        const written = [
          (hundredths / 100).toFixed(2),
          (hundredths / 100).toFixed(4),
          ` ${(hundredths / 100).toFixed(2)}`,
        ]
        expect(new Set(written.map((text) => canonicalDecimal(text, 2))).size).toBe(1)
      }),
    )
  })
})

describe('comparing amounts', () => {
  it('finds equal what is written differently', () => {
    expect(sameDecimal('2', '2.00000')).toBe(true)
    expect(sameDecimal('-0', '0.0')).toBe(true)
  })

  it('tells apart amounts that a float cannot', () => {
    expect(sameDecimal('12345678901234567890', '12345678901234567891')).toBe(false)
    expect(sameDecimal('0.1000000000000000055', '0.1')).toBe(false)
  })

  it('agrees with exact arithmetic', () => {
    const pairs = fc.oneof(
      fc.tuple(decimalTexts(), decimalTexts()),
      // Two ways to write one amount, so that equal pairs come up.
      fc
        .tuple(fc.integer(), fc.nat({ max: 18 }))
        .map(([number, zeros]): [string, string] => [
          String(number),
          `${number}.${'0'.repeat(zeros)}`,
        ]),
    )
    fc.assert(
      fc.property(pairs, ([one, other]) => {
        expect(sameDecimal(one, other)).toBe(units(one) === units(other))
      }),
    )
  })

  it('compares what is no amount as a text', () => {
    expect(sameDecimal('abc', ' abc ')).toBe(true)
    expect(sameDecimal('abc', 'ABC')).toBe(false)
    expect(sameDecimal('abc', '0')).toBe(false)
  })
})

describe('the places of an amount', () => {
  it.each([
    ['2.500', 1],
    ['2', 0],
    ['0.00001', 5],
    ['-1.25', 2],
  ])('are as many as %j needs', (text, places) => {
    const value = readDecimal(text)
    expect(value === null ? null : placesOf(value)).toBe(places)
  })
})

describe('any text', () => {
  it('is answered without an error', () => {
    fc.assert(
      fc.property(anyTexts(), anyTexts(), (one, other) => {
        expect(typeof canonicalDecimal(one, 5)).toBe('string')
        expect(sameDecimal(one, other)).toBe(sameDecimal(other, one))
      }),
    )
  })

  it.each([
    ['digits', '9'.repeat(2_000_000)],
    ['spaces', `${' '.repeat(1_000_000)}x${' '.repeat(1_000_000)}`],
    ['points', '.'.repeat(2_000_000)],
    ['nearly an amount', '1.'.repeat(1_000_000)],
  ])('is answered at once, however long: %s', (_kind, text) => {
    const started = performance.now()
    canonicalDecimal(text, 5)
    sameDecimal(text, `${text}1`)
    // In one pass it takes a moment on any machine; in one for each character it would take hours.
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})
