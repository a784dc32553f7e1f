import { guarded, isFormula, unguarded } from '#domain/csv/guard'

/** What clears a field; a blank cell leaves it as it is. */
export const CLEARED = '[]'

/** More digits than a spreadsheet shows in a plain cell: it would save 1.23457E+11. */
const MOST_DIGITS = 11

const PLAIN_NUMBER = new RegExp(String.raw`^-?(?:0|[1-9]\d{0,${MOST_DIGITS - 1}})$`)
/** Numbers, dates, times, parts and sums of money: whatever has digits and little else. */
const NUMBER_LIKE =
  /^[+-]?\p{Sc}?\s*\p{Nd}[\p{Nd}\s.,:/'’-]*(?:e[+-]?\p{Nd}+|\s*(?:%|am|pm|\p{Sc}))?$/iu
const DATE_LIKE =
  /^(?=.*\d)(?:\d{1,4}[-\s./]*)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[-\s./,]*\d{0,4}(?:[-\s./,]+\d{1,4})?$/i
const WORDS = /^(?:true|false|wahr|falsch|vrai|faux|verdadero|falso|vero)$/i
/** `#REF!`, `#DIV/0!`, `#N/A`, `Err:508`, in whichever language: a word in capitals. */
const ERROR =
  /^\s*(?:#[¡¿]?\p{Lu}[\p{Lu}\d/_]*[!?]|#\p{Lu}\/\p{Lu}|#NV|#GETTING_DATA|Err:\d{3})\s*$/u

/** Whether a spreadsheet says by this that it could not work something out. */
export function isSpreadsheetError(text: string): boolean {
  return ERROR.test(text)
}

/** Whether a spreadsheet would take a text for something else, or this program would. */
function isMistakable(text: string): boolean {
  if (text === '') return false
  return (
    text.trim() === '' ||
    text.trim() === CLEARED ||
    isFormula(text) ||
    isSpreadsheetError(text) ||
    isConverted(text)
  )
}

/** Whether a spreadsheet makes a number, a date or a truth value of a text, and saves that in its stead. */
function isConverted(text: string): boolean {
  if (text.length > 64 || PLAIN_NUMBER.test(text)) return false
  const plain = text.trim()
  return NUMBER_LIKE.test(plain) || DATE_LIKE.test(plain) || WORDS.test(plain)
}

/** A text for a cell of CSV: it comes back as itself from whatever program saves the file. */
export function guardedText(text: string): string {
  return guarded(text, isMistakable)
}

/** A text for a cell that a workbook declares to be text: guarded only where this program itself would mistake it. */
export function guardedTyped(text: string): string {
  const isOurs = /^\s*(?:\[\])?\s*$/.test(text) || text.startsWith("'") || isSpreadsheetError(text)
  return text !== '' && isOurs ? guardedText(text) : text
}

/** The text that a cell means. */
export function unguardedText(text: string): string {
  return unguarded(text, isMistakable)
}
