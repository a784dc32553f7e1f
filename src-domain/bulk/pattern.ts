import { RE2JS, RE2JSSyntaxException, type Matcher } from 're2js'

/** A regular expression that is looked for in a time by the length of the text, however it is written. */
export type Pattern = RE2JS

/** Longer than any pattern that somebody types. */
export const LONGEST_PATTERN = 200

/** How many steps may still be taken. Used up by whatever is searched with it. */
export interface Allowance {
  left: number
}

type Compiled =
  | { readonly pattern: Pattern; readonly problem: null }
  | { readonly pattern: null; readonly problem: string }

/** Reads a pattern; what is wrong with it in a sentence where it is none. */
export function compilePattern(source: string, matchCase: boolean): Compiled {
  if (source.length > LONGEST_PATTERN) {
    return { pattern: null, problem: `It is longer than ${LONGEST_PATTERN} characters.` }
  }
  try {
    const flags = matchCase ? 0 : RE2JS.CASE_INSENSITIVE
    return { pattern: RE2JS.compile(source, flags), problem: null }
  } catch (error) {
    if (!(error instanceof RE2JSSyntaxException)) throw error
    const problem = problems.get(error.getDescription()) ?? 'It is no pattern that is known here.'
    return { pattern: null, problem }
  }
}

/** What is wrong, by what the library calls it. */
const problems: ReadonlyMap<string, string> = new Map([
  ['missing closing )', 'An opening bracket is never closed.'],
  ['unexpected )', 'A closing bracket has no opening one.'],
  ['missing closing ]', 'A square bracket is never closed.'],
  ['missing argument to repetition operator', 'There is nothing before a repeat.'],
  ['invalid nested repetition operator', 'Two repeats follow one another.'],
  ['invalid repeat count', 'A number of repeats is above 1,000, or the larger of two comes first.'],
  [
    'invalid character class range',
    'What stands in square brackets or after \\p is not known here.',
  ],
  ['trailing backslash at end of expression', 'A backslash at the end has nothing after it.'],
  [
    'invalid escape sequence',
    'What follows a backslash is not known here. References back to a group are not either.',
  ],
  ['invalid or unsupported Perl syntax', 'What follows “(?” is not known here.'],
  ['invalid named capture', 'What follows “(?” is not known here.'],
  ['duplicate capture group name', 'Two groups have the same name.'],
  ['expression nests too deeply', 'Its brackets are nested too deep.'],
  ['expression too large', 'It repeats too much to be looked for.'],
])

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
  const matcher = pattern.matcher(text)
  const parts: string[] = []
  let place = 0
  while (mayFind(pattern, text.length - place, allowance)) {
    if (!matcher.find()) return parts.join('') + text.slice(place)
    parts.push(text.slice(place, matcher.start()), filled(replacement, matcher))
    place = matcher.end()
  }
  return null
}

/** One search takes a step for each part of the pattern at each character, at most; there may be as many as characters. */
function mayFind(pattern: Pattern, length: number, allowance: Allowance): boolean {
  allowance.left -= pattern.programSize() * (length + 1)
  return allowance.left > 0
}

function filled(replacement: string, found: Matcher): string {
  return replacement.replace(/\$([$&1-9])/g, (mark, which: string) => {
    if (which === '$') return '$'
    const number = which === '&' ? 0 : Number(which)
    return number > found.groupCount() ? mark : (found.group(number) ?? '')
  })
}
