import type Big from 'big.js'
import { readDecimal } from '#domain/money'

/** Where each row stands in the order of one column: the same where rows are equal there, NOTHING where nothing is set. */
export type Ranks = Float64Array

export const NOTHING = Infinity

export type CompareTexts = (one: string, other: string) => number

/** A text of each row; null or empty for nothing. */
type Texts = readonly (string | null)[]

/** Ranks by a number of each row. */
export function numberRanks(numbers: readonly number[]): Ranks {
  return Float64Array.from(numbers)
}

/**
 * Ranks as a person sorts texts. Each text is compared once, however many rows have it, for a network has many goals of one
 * name; and they are sorted roughly before, for a collator is slow and has little left to do then.
 */
export function naturalRanks(texts: Texts, compare: CompareTexts): Ranks {
  const rough = distinct(texts).map((text) => ({ text, key: roughKey(text) }))
  rough.sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0))
  const sorted = rough.map(({ text }) => text).sort(compare)
  return ranksFrom(texts, new Map(sorted.map((text, rank) => [text, rank])))
}

/** Ranks by the exact values of amounts, "2" beside "2.00". What is no amount comes after those that are. */
export function amountRanks(texts: Texts): Ranks {
  const amounts = distinct(texts).map((text): Amount => {
    const value = readDecimal(text)
    return { text, value, near: value === null ? Infinity : Number(text) }
  })
  amounts.sort(compareAmounts)
  const ranks = new Map<string, number>()
  let rank = 0
  for (const [place, amount] of amounts.entries()) {
    const before = amounts[place - 1]
    if (before !== undefined && compareAmounts(before, amount) !== 0) rank = place
    ranks.set(amount.text, rank)
  }
  return ranksFrom(texts, ranks)
}

interface Amount {
  readonly text: string
  readonly value: Big | null
  /** Tells most amounts apart at once; where it is the same for two, their exact values decide. */
  readonly near: number
}

function compareAmounts(one: Amount, other: Amount): number {
  if (one.near !== other.near) return one.near < other.near ? -1 : 1
  if (one.value !== null && other.value !== null) return one.value.cmp(other.value)
  return one.text < other.text ? -1 : one.text > other.text ? 1 : 0
}

function distinct(texts: Texts): string[] {
  return [...new Set(texts)].filter((text) => text !== null).filter((text) => text !== '')
}

function ranksFrom(texts: Texts, ranks: ReadonlyMap<string, number>): Ranks {
  return Float64Array.from(texts, (text) => ranks.get(text ?? '') ?? NOTHING)
}

/** Puts numbers in texts in order of their size: the count of their digits stands before them. */
function roughKey(text: string): string {
  return text.toLowerCase().replace(/\d+/g, (digits) => {
    const number = digits.replace(/^0+/, '')
    return String(Math.min(9, number.length)) + number
  })
}
