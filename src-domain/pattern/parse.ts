import { readCharSet, readEscape } from './parse-chars'
import { Reader } from './reader'
import { notALineEnd, type CharSet, type Node } from './syntax'

/** A pattern as it is understood, and how many groups it has. */
export interface Parsed {
  readonly node: Node
  readonly groups: number
}

const START: Node = { kind: 'place', place: 'start' }
const END: Node = { kind: 'place', place: 'end' }

/**
 * Reads a regular expression as most programs write them: characters, classes, groups, alternatives, repeats, ^, $ and \b.
 * Throws a PatternError where it is none, or where it needs what cannot be found in one go through a text: references back and
 * looking ahead.
 */
export function parsePattern(source: string): Parsed {
  const reader = new Reader(source)
  const node = readEither(reader)
  if (reader.peek() === ')') throw reader.refuse('A closing bracket has no opening one.')
  return { node, groups: reader.groups }
}

function readEither(reader: Reader): Node {
  const nodes = [readAll(reader)]
  while (reader.take('|')) nodes.push(readAll(reader))
  const [only, ...others] = nodes
  return only !== undefined && others.length === 0 ? only : { kind: 'either', nodes }
}

function readAll(reader: Reader): Node {
  const nodes: Node[] = []
  for (let next = reader.peek(); next !== null && next !== '|' && next !== ')';) {
    nodes.push(readRepeat(reader, readOne(reader)))
    next = reader.peek()
  }
  return { kind: 'all', nodes }
}

function readOne(reader: Reader): Node {
  const char = reader.next()
  switch (char) {
    case '(':
      return readGroup(reader)
    case '[':
      return one(readCharSet(reader))
    case '.':
      return one(notALineEnd)
    case '^':
      return START
    case '$':
      return END
    case '\\':
      return readEscaped(reader)
    case '*':
    case '+':
    case '?':
      throw reader.refuse(`There is nothing before “${char}” to repeat.`)
    default:
      return one(justThis(char))
  }
}

function readEscaped(reader: Reader): Node {
  if (reader.take('b')) return { kind: 'place', place: 'word edge' }
  if (reader.take('B')) return { kind: 'place', place: 'no word edge' }
  return one({ ranges: readEscape(reader), negated: false })
}

function readGroup(reader: Reader): Node {
  const isPlain = !reader.take('?')
  if (!isPlain && !reader.take(':')) {
    throw reader.refuse('Looking ahead or back, and names of groups, are not known here.')
  }
  const number = isPlain ? reader.openGroup() : null
  reader.enter()
  const node = readEither(reader)
  reader.leave()
  if (!reader.take(')')) throw reader.refuse('An opening bracket is never closed.')
  return number === null ? node : { kind: 'group', number, node }
}

function readRepeat(reader: Reader, node: Node): Node {
  const times = readTimes(reader)
  if (times === null) return node
  if (node.kind === 'place') throw reader.refuse('A place such as ^, $ or \\b cannot be repeated.')
  const lazy = reader.take('?')
  if (readTimes(reader) !== null) throw reader.refuse('Two repeats follow one another.')
  return { kind: 'repeat', node, ...times, lazy }
}

function readTimes(reader: Reader): { readonly least: number; readonly most: number } | null {
  if (reader.take('*')) return { least: 0, most: Infinity }
  if (reader.take('+')) return { least: 1, most: Infinity }
  if (reader.take('?')) return { least: 0, most: 1 }
  const braces = reader.takeMatch(/^\{(\d{1,4})(,(\d{0,4}))?\}/)
  if (braces === null) return null
  const [, from = '', more, to = ''] = braces
  const least = Number(from)
  const most = more === undefined ? least : to === '' ? Infinity : Number(to)
  if (most < least) throw reader.refuse(`“${braces[0]}” has its larger number first.`)
  return { least, most }
}

function one(set: CharSet): Node {
  return { kind: 'char', set }
}

function justThis(char: string): CharSet {
  const code = char.codePointAt(0) ?? 0
  return { ranges: [[code, code]], negated: false }
}
