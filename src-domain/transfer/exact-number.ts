import { readDecimal } from '#domain/money'

/** As many digits as a spreadsheet shows of a whole number, and keeps of any. */
const [WHOLE, ALL] = [11, 15]

/** Whether a spreadsheet keeps this number as it is, when it shows it and when it saves it. */
export function isExactNumber(text: string): boolean {
  const value = readDecimal(text)
  if (value === null) return false
  const whole = value.toFixed().replace(/^-|\..*$/g, '')
  return whole.length <= WHOLE && value.c.length <= ALL
}
