import { Search, type Allowance, type Kept } from './look'
import { parsePattern } from './parse'
import { programOf, type Program } from './program'
import { PatternError } from './reader'

/** A regular expression that can be looked for in a known time, however it is written. */
export interface Pattern extends Program {
  readonly groups: number
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
    const pattern = { ...programOf(parsed, matchCase), groups: parsed.groups }
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
  pattern: Pattern,
  text: string,
  replacement: string,
  allowance: Allowance,
): string | null {
  const chars = Array.from(text)
  const codes = chars.map((char) => char.codePointAt(0) ?? 0)
  const search = new Search(pattern, codes, allowance)
  const parts: string[] = []
  let place = 0
  while (place <= chars.length) {
    const kept = search.from(place)
    if (allowance.left <= 0) return null
    const [start, end] = [kept?.[0], kept?.[1]]
    if (kept === null || start === undefined || end === undefined) break
    parts.push(...chars.slice(place, start), filled(replacement, pattern.groups, chars, kept))
    // Nothing was taken at a place: the character there stays, and the next one is looked at.
    if (end === start) parts.push(...chars.slice(end, end + 1))
    place = end === start ? end + 1 : end
  }
  return parts.length === 0 ? text : [...parts, ...chars.slice(place)].join('')
}

function filled(replacement: string, groups: number, chars: readonly string[], kept: Kept): string {
  return replacement.replace(/\$([$&1-9])/g, (mark, which: string) => {
    if (which === '$') return '$'
    const number = which === '&' ? 0 : Number(which)
    const [start, end] = [kept[number * 2], kept[number * 2 + 1]]
    if (number > groups) return mark
    return start === undefined || end === undefined ? '' : chars.slice(start, end).join('')
  })
}
