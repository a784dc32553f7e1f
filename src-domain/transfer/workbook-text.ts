/** What XML cannot hold, or what programs drop from it: control characters, halves of pairs, code points that are no characters. */
const UNFIT = /(?![\t\n])\p{Cc}|\uFFFD|\p{Cs}|\p{Noncharacter_Code_Point}/gu
const LIKE_ESCAPE = /_(?=x[0-9a-f]{4}_)/gi

/** More characters than a cell of a workbook takes. */
export const LONGEST_CELL = 32_767

/**
 * A text as a workbook keeps it: what cannot stand in it is written as `_x0001_` (ECMA-376 part 1, 22.9.2.19), and so is what looks
 * like that already. A text that is called like a property of every object is written so as well: programs keep tables of texts.
 */
export function workbookText(text: string): string {
  const fit = text.replace(LIKE_ESCAPE, escaped).replace(UNFIT, escaped)
  return fit in {} ? escaped(fit.slice(0, 1)) + fit.slice(1) : fit
}

function escaped(character: string): string {
  return character
    .split('')
    .map((unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .join('')
}
