import type Big from 'big.js'
import { placesOf, readDecimal } from '#domain/money'
import { readTyped, type DecimalMark } from './typed'

/** An amount for reading: at least two places, no more than it needs ("12.50000" shows as "12.50" or as "12,50"). */
export function showDecimal(text: string, mark: DecimalMark): string {
  const value = readDecimal(text)
  return value === null ? text : written(value, Math.max(2, placesOf(value)), mark)
}

/** A number for reading, with no more places than it needs: "5.00" shows as "5". */
export function showNumber(text: string, mark: DecimalMark): string {
  const value = readDecimal(text)
  return value === null ? text : written(value, placesOf(value), mark)
}

/** A plain decimal text with this mark, digit for digit. */
export function withMark(text: string, mark: DecimalMark): string {
  return text.replace('.', mark)
}

/**
 * What is shown can be typed back and is the same amount. After a comma three places could be thousands, so there are four
 * where they are in doubt: 12.345 is "12,3450".
 */
function written(value: Big, places: number, mark: DecimalMark): string {
  const text = withMark(value.toFixed(places), mark)
  return readTyped(text, mark).kind === 'ambiguous' ? `${text}0` : text
}
