/** What a file begins with: spreadsheets take it for UTF-8 by this mark. */
export const CSV_MARK = '\uFEFF'

const NUMBER = /^[+-]?\d+(?:\.\d+)?$/
const FORMULA = /^[=+\-@\t\r]/
const SPECIAL = /["\r\n,]/

/**
 * One line of a CSV file (RFC 4180), with its end. A text that a spreadsheet would take for a formula gets an apostrophe in
 * front; a plain number stays a number.
 */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}

function csvCell(text: string): string {
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text
  return SPECIAL.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
