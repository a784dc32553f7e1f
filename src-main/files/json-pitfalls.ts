import { quote } from '#domain/quote'
import { createScanner, type JSONScanner } from 'jsonc-parser'
import { JsonPlace } from './json-place'

/** As many as are worth telling. A file made to do harm could hold millions. */
const MOST = 12

/** A record of a raw answer starts five levels down, and may itself be 32 levels deep. */
const DEEPEST = 64

/** The scanner's tokens. The package has them as an enumeration that exists for its own compiler only. */
const token = { '{': 1, '}': 2, '[': 3, ']': 4, ',': 5, text: 10, unknown: 16, end: 17 } as const

/**
 * What JSON.parse would take without a word although it does harm: two equal keys in one object (it keeps the last), a key
 * __proto__, nesting that breaks whoever walks it; and a file that ends in the middle, which can be said better here.
 * A sentence for each, the first dozen. Anything else that is no JSON is left to JSON.parse. It never recurses, so the
 * text may be nested as deep as it likes.
 */
export function pitfallsOf(text: string): readonly string[] {
  const scanner = createScanner(text, true)
  const place = new JsonPlace()
  const problems: string[] = []
  while (problems.length < MOST) {
    const kind: number = scanner.scan()
    const line = scanner.getTokenStartLine() + 1
    if (isCutOff(scanner, kind, text)) {
      if (place.depth > 0) problems.push(endsEarly(line))
      break
    }
    if (kind === token.unknown) break
    const problem = step(place, kind, scanner, line)
    if (problem !== null) problems.push(problem)
    if (place.depth > DEEPEST) break
  }
  return problems
}

function step(place: JsonPlace, kind: number, scanner: JSONScanner, line: number): string | null {
  switch (kind) {
    case token['{']:
    case token['[']:
      place.enter(kind === token['{'])
      return place.depth > DEEPEST ? tooDeep(line) : null
    case token['}']:
    case token[']']:
      place.leave()
      return null
    case token[',']:
      place.next()
      return null
    case token.text:
      return place.awaitsKey ? aboutKey(place, scanner.getTokenValue(), line) : null
    default:
      return null
  }
}

function aboutKey(place: JsonPlace, key: string, line: number): string | null {
  const before = place.key(key, line)
  if (key === '__proto__') {
    return `It has a key __proto__ in ${place.name} (line ${line}), which no real export has.`
  }
  if (before === undefined) return null
  const lines = before === line ? `line ${line}` : `lines ${before} and ${line}`
  return `${quote(key)} stands more than once in ${place.name} (${lines}).`
}

/** Whether the text is over, be it after a token or within one. */
function isCutOff(scanner: JSONScanner, kind: number, text: string): boolean {
  if (kind === token.end) return true
  const isWhole: boolean = kind !== token.unknown && (scanner.getTokenError() as number) === 0
  return !isWhole && scanner.getPosition() >= text.length
}

function endsEarly(line: number): string {
  return `It ends in the middle, on line ${line}: the rest of it is missing.`
}

function tooDeep(line: number): string {
  return `It is nested more than ${DEEPEST} levels deep, from line ${line} on.`
}
