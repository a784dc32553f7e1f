import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pitfallsOf } from '../../../../src-main/files/json-pitfalls'
import { jsons, texts } from '../../../support/arbitraries'
import { nested } from '../../../support/configs'

/** Keys that are awkward to find: with quotes, brackets, backslashes, of nothing, like those of every object. */
const keys = () =>
  fc.oneof(
    fc.constantFrom('', '"', '\\', '{', ',', 'constructor', 'toString', 'id'),
    texts().filter((key) => key !== '__proto__'),
  )

/** Anything that JSON can say, without the key that is a pitfall of its own. */
const values = () => jsons().filter((json) => !JSON.stringify(json).includes('"__proto__"'))

const members = () => fc.array(fc.tuple(keys(), values()), { minLength: 1, maxLength: 6 })

/** The key in another spelling that means the same. */
function escaped(key: string): string {
  const units = key.split('').map((unit) => unit.charCodeAt(0).toString(16).padStart(4, '0'))
  return `"${units.map((unit) => `\\u${unit}`).join('')}"`
}

function objectOf(all: readonly (readonly [string, unknown])[], spaced: string): string {
  const written = all.map(([key, value], index) => {
    const name = index % 2 === 0 ? JSON.stringify(key) : escaped(key)
    return `${name}${spaced}:${JSON.stringify(value, null, spaced)}`
  })
  return `{${spaced}${written.join(`,${spaced}`)}}`
}

const spaces = () => fc.constantFrom('', ' ', '\n', '\t \r\n')

describe('a key that stands twice', () => {
  it('is found wherever JSON.parse would lose a value, and nowhere else', () => {
    fc.assert(
      fc.property(members(), spaces(), fc.nat(3), (all, spaced, depth) => {
        const text = `${'[1,'.repeat(depth)}${objectOf(all, spaced)}${']'.repeat(depth)}`
        const parsed: unknown =
          depth === 0 ? JSON.parse(text) : (JSON.parse(text) as unknown[]).flat(9).at(-1)
        const lost = all.length - Object.keys(parsed as object).length
        expect(pitfallsOf(text)).toHaveLength(lost)
      }),
      { numRuns: 500 },
    )
  })

  it('is none in another object, nor a value that is like a key', () => {
    const text = '{"a": "b", "b": {"a": "a", "c": ["a", "a", {"a": 1}, {"a": 1}]}, "c": "a"}'
    expect(pitfallsOf(text)).toEqual([])
    expect(pitfallsOf('{"a": ["a", "__proto__"], "b": "__proto__"}')).toEqual([])
  })

  it.each([
    ['{"a":1,\n\n"a":2}', 'the outermost object (lines 1 and 3)'],
    ['[{"a":1,"a":2}]', 'no. 1 (line 1)'],
    ['{"x":{"y":[0,{"a":1,"a":2}]}}', 'x.y no. 2 (line 1)'],
    ['{"response":{"data":{"9":{"Goal":{"a":1,"a":2}}}}}', 'response.data.9.Goal (line 1)'],
  ])('is told with its place: %j', (text, place) => {
    expect(pitfallsOf(text)).toEqual([`“a” stands more than once in ${place}.`])
  })

  it('is told a dozen times at most, in sentences of a length to read', () => {
    const key = `"${'x'.repeat(100_000)}"`
    const text = `{${key}:{${Array.from({ length: 50 }, () => `${key}:0`).join()}}}`
    const told = pitfallsOf(text)
    expect(told).toHaveLength(12)
    for (const sentence of told) expect(sentence.length).toBeLessThan(200)
  })
})

describe('a text that is cut off', () => {
  it('is told as such wherever the cut is', () => {
    const objects = fc.dictionary(keys(), values(), { minKeys: 1, noNullPrototype: true })
    fc.assert(
      fc.property(objects, fc.nat(), (json, at) => {
        const text = JSON.stringify({ ...json, last: true }, null, 1)
        const [told, ...others] = pitfallsOf(text.slice(0, 1 + (at % (text.length - 1))))
        expect(told).toMatch(/^It ends in the middle, on line \d+: /)
        expect(others).toEqual([])
        expect(pitfallsOf(text)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})

describe('any text', () => {
  it('is answered', () => {
    fc.assert(
      fc.property(
        fc.oneof(texts(), fc.string({ unit: fc.constantFrom(...Array.from('{}[]",:\\1 \n')) })),
        (text) => {
          for (const told of pitfallsOf(text)) expect(told).toMatch(/^[“I].*[.]$/s)
        },
      ),
      { numRuns: 500 },
    )
  })

  it.each(['{a: 1, "b": ', "{'a': [", '["a", undefined, ['])(
    'is left to JSON.parse when it is no JSON even before it is cut off: %s',
    (text) => {
      expect(pitfallsOf(text)).toEqual([])
    },
  )

  it('may be as deep as real files are, and no deeper', () => {
    expect(pitfallsOf(nested(64))).toEqual([])
    expect(pitfallsOf(nested(65))).toEqual([
      'It is nested more than 64 levels deep, from line 1 on.',
    ])
    expect(pitfallsOf('['.repeat(1_000_000))).toHaveLength(1)
  })
})
