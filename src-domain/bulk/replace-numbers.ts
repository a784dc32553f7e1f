import { sameDecimal } from '#domain/money'
import { showNumber } from '#domain/money/show'
import type { DecimalMark } from '#domain/money/typed'

/** A number in a text, with at most one mark in it. One that goes on, such as 1.2.3 or 1,000,000, is none that is meant. */
const NUMBERS = /(?<![\d.,])\d{1,20}(?:[.,]\d{1,20})?(?![\d]|[.,]\d)/g

/** Replaces a number in a text wherever it stands by itself, however many places it is written with. */
export function replaceNumbers(
  text: string,
  number: string,
  replacement: string,
  mark: DecimalMark,
): string {
  return text.replace(NUMBERS, (found) =>
    sameDecimal(found.replace(',', '.'), number) ? showNumber(replacement, mark) : found,
  )
}
