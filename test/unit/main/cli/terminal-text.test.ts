import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { columnsOf, cut, pad, printable, wrap } from '../../../../src-main/cli/terminal-text'
import { texts } from '../../../support/arbitraries'

const cleanTexts = () => texts().map(printable)

describe('a text for the terminal', () => {
  it('keeps what people write', () => {
    for (const text of [
      'Sale 20 %',
      'Käufe – “übrig” …',
      '株式会社',
      'مرحبا',
      '💎👍🏽',
      'नमस्ते\u200d',
    ]) {
      expect(printable(text)).toBe(text)
    }
  })

  it('shows what it may not pass on, one for each', () => {
    expect(printable('a\u001b\ud800b\u202e\u{e0041}')).toBe('a\ufffd\ufffdb\ufffd\ufffd')
  })

  it('has no character that steers, hides or is half of one', () => {
    fc.assert(
      fc.property(texts(), (text) => {
        expect(printable(text)).not.toMatch(/(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u)
      }),
    )
  })

  it.each([
    ['abc', 3],
    ['“ä…', 3],
    ['株a', 3],
    ['💎', 2],
    ['e\u0301', 1],
    ['', 0],
  ])('takes columns as terminals count them: %j', (text, columns) => {
    expect(columnsOf(text)).toBe(columns)
    expect(columnsOf(text)).toBe(stringWidth(text))
  })

  it('is filled up by columns', () => {
    expect([pad('株', 4), pad('abcd', 2)]).toEqual(['株  ', 'abcd'])
  })
})

describe('cutting', () => {
  it.each([
    ['abcdef', 6, 'abcdef'],
    ['abcdef', 5, 'abcd…'],
    ['株式会社', 6, '株式…'],
    ['👍🏽👍🏽👍🏽', 5, '👍🏽👍🏽…'],
  ])('%j to %d columns', (text, width, expected) => {
    expect(cut(text, width)).toBe(expected)
  })
})

describe('wrapping', () => {
  it.each([
    ['The payout is negative.', 10, ['The payout', 'is', 'negative.']],
    ['short', 10, ['short']],
    ['', 10, ['']],
    ['a verylongwordindeed b', 8, ['a', 'verylong', 'wordinde', 'ed b']],
    ['株式会社', 5, ['株式', '会社']],
    ['株a', 1, ['株', 'a']],
    ['ab c', -3, ['a', 'b', 'c']],
  ])('%j to %d columns', (text, width, expected) => {
    expect(wrap(text, width)).toEqual(expected)
  })

  it('loses nothing but spaces at line ends, and no line is too long', () => {
    fc.assert(
      fc.property(cleanTexts(), fc.integer({ min: 2, max: 30 }), (text, width) => {
        const lines = wrap(text, width)
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
        expect(lines.filter((line) => columnsOf(line) > width && line.length > 2)).toEqual([])
      }),
    )
  })
})
