import { assertNever } from '#domain/assert-never'
import { sameDecimal } from '#domain/money'
import type { Find, ReplaceAction } from './action'
import type { Decide, Decision } from './decide'
import { isAmountName } from './fields'
import { compilePattern, replacePattern, type Allowance } from './pattern'
import type { BulkContext } from './plan'
import { replaceNumbers } from './replace-numbers'

/** Longer texts are not searched, and none is made: what means something is shorter. */
export const LONGEST_SEARCHED = 10_000

/**
 * How many steps a pattern may take in all goals together: 1.4 s of the worst pattern, on one idle
 * core. Counted, not timed, so that the window and the main process come to the same end.
 */
const MOST_STEPS = 150_000_000

type Replaced = { readonly text: string } | { readonly why: string }

/** Replaces what is found everywhere in the fields. Where nothing is found, nothing changes. */
export function replace(action: ReplaceAction, context: BulkContext): Decide {
  const replaced = replacer(action, context)
  const { find, replacement } = action
  return (goal) =>
    action.fields.map((field): Decision => {
      const text = goal[field]
      if (text === null) return { field, why: 'is empty' }
      if (isAmountName(field)) {
        if (find.by !== 'number') return { field, why: 'is an amount: look for a number in it' }
        return { field, to: sameDecimal(text, find.number) ? replacement : text }
      }
      const result = text.length > LONGEST_SEARCHED ? tooLong('is') : replaced(text)
      if ('why' in result) return { field, why: result.why }
      return result.text.length > LONGEST_SEARCHED
        ? { field, ...tooLong('would be') }
        : { field, to: result.text }
    })
}

function replacer(
  { find, replacement }: ReplaceAction,
  { mark }: BulkContext,
): (text: string) => Replaced {
  switch (find.by) {
    case 'text': {
      const found = new RegExp(escaped(find.text), find.matchCase ? 'gu' : 'giu')
      return (text) => ({ text: text.replace(found, () => replacement) })
    }
    case 'pattern':
      return patternReplacer(find, replacement)
    case 'number':
      return (text) => ({ text: replaceNumbers(text, find.number, replacement, mark) })
    default:
      return assertNever(find)
  }
}

function patternReplacer(
  { source, matchCase }: Extract<Find, { by: 'pattern' }>,
  replacement: string,
): (text: string) => Replaced {
  const { pattern, problem } = compilePattern(source, matchCase)
  const allowance: Allowance = { left: MOST_STEPS }
  return (text) => {
    if (pattern === null) return { why: problem }
    const result = replacePattern(pattern, text, replacement, allowance)
    return result === null
      ? { why: 'was not searched: this pattern takes too long' }
      : { text: result }
  }
}

function tooLong(verb: string): { readonly why: string } {
  return { why: `${verb} longer than ${LONGEST_SEARCHED.toLocaleString('en')} characters` }
}

/** What a text means as it stands, in a regular expression. */
function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}
