const NUMBER = /^[+-]?\d+(?:\.\d+)?$/
// Spreadsheets of East Asia take the full-width signs for the plain ones.
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/
const APOSTROPHES = /^'+/

/** Whether a spreadsheet would take this text for a formula. A plain number is none. */
export function isFormula(text: string): boolean {
  return FORMULA.test(text) && !NUMBER.test(text)
}

/**
 * The text with an apostrophe in front where it must not be read as it stands, or where it would look as if one had been put in
 * front of it. What is guarded and what is not never look alike, so `unguarded` gives every text back.
 */
export function guarded(text: string, isRisky: (text: string) => boolean): string {
  return isRisky(text.replace(APOSTROPHES, '')) ? `'${text}` : text
}

/** The text behind a guard. One that never had any is left as it is: “'90s” keeps its apostrophe. */
export function unguarded(text: string, isRisky: (text: string) => boolean): string {
  return text.startsWith("'") && isRisky(text.replace(APOSTROPHES, '')) ? text.slice(1) : text
}
