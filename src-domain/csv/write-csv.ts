import { guarded, isFormula } from './guard'

/** What a file begins with: spreadsheets take it for UTF-8 by this mark. */
export const CSV_MARK = '\uFEFF'

const SPECIAL = /["\r\n,]/

/**
 * One line of a CSV file (RFC 4180), with its end. A text that a spreadsheet would take for a formula gets an apostrophe in
 * front; a plain number stays a number.
 */
export function csvLine(cells: readonly string[]): string {
  return quotedLine(cells.map((text) => guarded(text, isFormula)))
}

/** The same of cells that are harmless already. */
export function quotedLine(cells: readonly string[]): string {
  return `${cells.map(quoted).join(',')}\r\n`
}

function quoted(text: string): string {
  return SPECIAL.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
