import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compilePattern, LONGEST_PATTERN, replacePattern } from '#domain/bulk/pattern'

function replaced(source: string, text: string, replacement: string, matchCase = true): string {
  const { pattern } = compilePattern(source, matchCase)
  if (pattern === null) throw new Error(`${source} is no pattern`)
  return replacePattern(pattern, text, replacement, { left: 100_000_000 }) ?? 'given up'
}

/** Patterns whose repeats always take a character, so that every program agrees on what they find. */
const patterns = (): fc.Arbitrary<string> => {
  const one = fc.constantFrom('a', 'b', 'c', '.', '[ab]', '[^a]', '\\d', '\\w', '1', 'ab', 'ca')
  const times = fc.constantFrom('', '', '*', '+', '?', '*?', '+?', '??', '{2}', '{1,2}', '{1,}?')
  const repeated = fc
    .tuple(one, times)
    .map(([what, how]) =>
      how !== '' && what.length === 2 && !what.startsWith('\\') ? `(?:${what})${how}` : what + how,
    )
  const sequence = fc.array(repeated, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''))
  const either = fc.array(sequence, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('|'))
  return fc
    .tuple(fc.constantFrom('', '^', '\\b'), either, either, fc.constantFrom('', '$', '\\B'))
    .map(([start, first, second, end]) => `${start}(${first})(?:${second})${end}`)
}

const subjects = () =>
  fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'A', '1', ' '), maxLength: 12 })

const WRONG_ESCAPE =
  'What follows a backslash is not known here. References back to a group are not either.'

describe('a pattern', () => {
  it('finds what the language’s own expressions find, case or no case', () => {
    fc.assert(
      fc.property(patterns(), subjects(), fc.boolean(), (source, text, matchCase) => {
        const own = new RegExp(source, matchCase ? 'gu' : 'giu')
        expect(replaced(source, text, '<$&:$1>', matchCase)).toBe(text.replace(own, '<$&:$1>'))
      }),
      { numRuns: 3_000 },
    )
  })

  it.each([
    [String.raw`^(\w+) (\w+)$`, 'First deposit', '$2, $1', 'deposit, First'],
    [String.raw`\s+`, 'a  b\t c', ' ', 'a b c'],
    [String.raw`(?<first>\w+)-(?:\w+)`, 'one-two', '$1', 'one'],
    [String.raw`[\d.]+ ?%`, 'Up to 2.5 % off', '$$5', 'Up to $5 off'],
    [String.raw`level (\d{1,2})`, 'Level 30', 'Stage $1', 'Stage 30'],
    ['', 'ab', '-', '-a-b-'],
    ['x*', 'axb', '-', '-a--b-'],
    [String.raw`\(EU\)`, 'Sale (EU)', '[EU]', 'Sale [EU]'],
    ['(a)|b', 'ab', '[$1]', '[a][]'],
    ['a', 'a', '$3', '$3'],
    ['😀.', '😀😀x', '!', '!x'],
    ['[a\\-z]', 'a-z', '*', '***'],
    ['[a-]', 'a-z', '*', '**z'],
    ['ß', 'SS ß', 's', 'SS s'],
  ])('%s in “%s” with “%s” makes “%s”', (source, text, replacement, result) => {
    expect(replaced(source, text, replacement, false)).toBe(result)
  })

  it.each([
    ['(', 'An opening bracket is never closed.'],
    [')', 'A closing bracket has no opening one.'],
    ['[a', 'A square bracket is never closed.'],
    ['*', 'There is nothing before a repeat.'],
    ['a**', 'Two repeats follow one another.'],
    ['a{3,2}', 'A number of repeats is above 1,000, or the larger of two comes first.'],
    ['[z-a]', 'What stands in square brackets or after \\p is not known here.'],
    ['a\\', 'A backslash at the end has nothing after it.'],
    ['\\q', WRONG_ESCAPE],
    ['(a)\\1', WRONG_ESCAPE],
    ['a(?=b)', 'What follows “(?” is not known here.'],
    ['(?<=a)b', 'What follows “(?” is not known here.'],
    ['(?<n>a)(?<n>b)', 'Two groups have the same name.'],
    [
      '((a{999}){999}){999}',
      'A number of repeats is above 1,000, or the larger of two comes first.',
    ],
    ['a'.repeat(LONGEST_PATTERN + 1), `It is longer than ${LONGEST_PATTERN} characters.`],
  ])('%s is refused with a sentence', (source, sentence) => {
    expect(compilePattern(source, true)).toEqual({ pattern: null, problem: sentence })
  })

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), subjects(), (source, text) => {
        const { pattern, problem } = compilePattern(source, false)
        const replacing = () => pattern && replacePattern(pattern, text, '$1', { left: 100_000 })
        expect(replacing).not.toThrow()
        expect(problem === null).toBe(pattern !== null)
        expect(problem).not.toBe('')
      }),
      { numRuns: 2_000 },
    )
  })

  it.each(['(a+)+$', '(a|a)*$', '(a|aa)+$', '(.*)*x', '(a*)*(a*)*(a*)*b'])(
    'looks through a long text for a worst pattern, and ends: %s',
    (source) => {
      // An expression that goes back and tries again would not end before the machine does.
      expect(replaced(source, `${'a'.repeat(9_999)}!`, '')).not.toBe('given up')
    },
  )

  it('gives up where the allowance is used up', () => {
    const { pattern } = compilePattern('a', true)
    if (pattern === null) throw new Error('No pattern')
    const allowance = { left: 10 }
    expect(replacePattern(pattern, 'b'.repeat(100), '', allowance)).toBeNull()
    expect(allowance.left).toBeLessThanOrEqual(0)
  })
})
