import type { Reader } from './reader'
import { classes, type CharSet } from './syntax'

const controls: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
])

/** What follows a backslash: a class, a control character, or a sign that would mean something else without it. */
export function readEscape(reader: Reader): CharSet['ranges'] {
  const char = reader.peek() === null ? null : reader.next()
  if (char === null) throw reader.refuse('A backslash at the end has nothing after it.')
  const named = classes.get(char)
  if (named !== undefined) return named
  const plain = controls.get(char) ?? char
  if (/\d/.test(char)) throw reader.refuse('A reference back to a group cannot be looked for here.')
  if (plain === char && /[A-Za-z]/.test(char)) {
    throw reader.refuse(`“\\${char}” is not known here.`)
  }
  return [span(plain, plain)]
}

/** What stands between square brackets, after the first one. */
export function readCharSet(reader: Reader): CharSet {
  const negated = reader.take('^')
  const ranges: (readonly [number, number])[] = []
  while (!reader.take(']')) {
    if (reader.peek() === null) throw reader.refuse('A square bracket is never closed.')
    ranges.push(...readRange(reader))
  }
  return { ranges, negated }
}

function readRange(reader: Reader): CharSet['ranges'] {
  const from = readMember(reader)
  // A hyphen at the end of the brackets is one.
  if (reader.peek() !== '-' || reader.peek(1) === ']' || reader.peek(1) === null) return from
  reader.next()
  const to = readMember(reader)
  const [first, last] = [single(from), single(to)]
  if (first === null || last === null) throw reader.refuse('A range goes from a class.')
  if (last < first) throw reader.refuse('A range in square brackets goes backwards.')
  return [[first, last]]
}

function readMember(reader: Reader): CharSet['ranges'] {
  const char = reader.next()
  if (char === '\\') return readEscape(reader)
  return [span(char, char)]
}

function single(ranges: CharSet['ranges']): number | null {
  const [range, ...others] = ranges
  return range !== undefined && others.length === 0 && range[0] === range[1] ? range[0] : null
}

function span(from: string, to: string): readonly [number, number] {
  return [from.codePointAt(0) ?? 0, to.codePointAt(0) ?? 0]
}
