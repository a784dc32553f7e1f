import { look, type Allowance, type Looked } from './look'
import { parsePattern } from './parse'
import { programOf, type Step } from './program'
import { PatternError } from './reader'

/** A regular expression that can be looked for in a known time, however it is written. */
export interface Pattern {
  readonly steps: readonly Step[]
  readonly groups: number
  readonly matchCase: boolean
}

/** Longer than any pattern that somebody types. */
export const LONGEST_PATTERN = 200

type Compiled =
  | { readonly pattern: Pattern; readonly problem: null }
  | { readonly pattern: null; readonly problem: string }

/** Reads a pattern; what is wrong with it in a sentence where it is none. */
export function compilePattern(source: string, matchCase: boolean): Compiled {
  if (source.length > LONGEST_PATTERN) {
    return { pattern: null, problem: `It is longer than ${LONGEST_PATTERN} characters.` }
  }
  try {
    const parsed = parsePattern(source)
    const pattern = { steps: programOf(parsed), groups: parsed.groups, matchCase }
    return { pattern, problem: null }
  } catch (error) {
    if (error instanceof PatternError) return { pattern: null, problem: error.message }
    throw error
  }
}

/**
 * Replaces a pattern everywhere in a text. In the replacement $1 to $9 stand for groups, $& for all that was found and $$ for a
 * dollar sign. Null where the allowance was used up before the end of the text.
 */
export function replacePattern(
  { steps, groups, matchCase }: Pattern,
  text: string,
  replacement: string,
  allowance: Allowance,
): string | null {
  const chars = [...text]
  const looked = lookedAt(chars, matchCase)
  const parts: string[] = []
  let place = 0
  while (place <= chars.length) {
    const kept = look(steps, looked, place, allowance)
    if (allowance.left <= 0) return null
    const [start, end] = [kept?.[0], kept?.[1]]
    if (kept === null || start === undefined || end === undefined) break
    const group = (number: number) => chars.slice(kept[number * 2], kept[number * 2 + 1])
    const said = (number: number) => (kept[number * 2 + 1] === undefined ? [] : group(number))
    parts.push(...chars.slice(place, start), filled(replacement, groups, said))
    // Nothing was found at a place: the character there stays, and the next one is looked at.
    if (end === start) parts.push(...chars.slice(end, end + 1))
    place = Math.max(end, end === start ? end + 1 : end)
  }
  return [...parts, ...chars.slice(place)].join('')
}

function filled(
  replacement: string,
  groups: number,
  said: (group: number) => readonly string[],
): string {
  return replacement.replace(/\$([$&1-9])/g, (mark, which: string) => {
    if (which === '$') return '$'
    const number = which === '&' ? 0 : Number(which)
    return number > groups ? mark : said(number).join('')
  })
}

/** A character and its other cases, where those are one character each. */
function lookedAt(chars: readonly string[], matchCase: boolean): Looked {
  return chars.map((char) => {
    const cases = matchCase ? [char] : [char, char.toLowerCase(), char.toUpperCase()]
    const single = cases.filter((one) => [...one].length === 1)
    return [...new Set(single.map((one) => one.codePointAt(0) ?? 0))]
  })
}
