/** A cell that has no value because a spreadsheet could not work it out. */
export interface ErrorCell {
  /** From 1 on. */
  readonly row: number
  readonly column: number
  /** How the spreadsheet says so, such as `#REF!`; empty for a formula that was never worked out. */
  readonly error: string
}

/** What the XML of a sheet says of its cells. */
export interface SheetCells {
  /** How far the cells reach that hold anything. */
  readonly rows: number
  readonly columns: number
  readonly errors: readonly ErrorCell[]
}

/** A row or a cell. */
const TAG = /<(?:[^\s<>/:]+:)?(?:c|row)(?=[\s>/])([^>]*)>/g
/** What may stand in its tag. Anything else would be read in one way here and in another by the reader. */
const WELL_FORMED = /^(?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*\/?$/
/** An attribute `r` in it: its place, however it is written. */
const PLACE = /(?<![\w:.-])r\s*=\s*(?:"([^"]*)"|'([^']*)')/g
/** The type of a cell that could not be worked out (ECMA-376 part 1, 18.18.11). */
const IS_ERROR = /(?<![\w:.-])t\s*=\s*(?:"e"|'e')/
const ROW_OR_CELL = /^([A-Z]{0,3})(\d{1,7})$/
const LAST_ROW = 1_048_576

/** The value of a cell. */
const VALUE = /^(?:(?!<\/(?:[^\s<>/:]+:)?c>)[^])*?<(?:[^\s<>/:]+:)?v>([^<]*)</
/** A cell with a formula and nothing behind it, or with a value in which there is nothing: some programs never work anything out. */
const FORMULA =
  /^\s*<(?:[^\s<>/:]+:)?f(?:\s[^>]*)?(?:\/>|>[^<]*<\/(?:[^\s<>/:]+:)?f>)\s*(<(?:[^\s<>/:]+:)?v(?:\s*\/>|>\s*<\/(?:[^\s<>/:]+:)?v>)\s*)?<\/(?:[^\s<>/:]+:)?c>/
/** What a formula worked out to is a text, which may be an empty one. */
const IS_TEXT = /(?<![\w:.-])t\s*=\s*(?:"str"|'str')/
/** No formula is longer than 8,192 characters. */
const LOOKED_AT = 16_384

/**
 * Looks over the cells of a sheet before a reader sees them: a cell at the far corner would stand for millions of blank ones, and a cell
 * that could not be worked out is blank to the reader. Null where a place is none, or lies behind the last row that there can be: whoever
 * reads rows up to there never ends.
 * @param text every byte of the sheet as a character
 */
export function sheetCells(text: string): SheetCells | null {
  let [rows, columns] = [0, 0]
  const errors: ErrorCell[] = []
  for (const { 0: whole, 1: tag = '', index } of text.matchAll(TAG)) {
    if (!WELL_FORMED.test(tag)) return null
    for (const [, double, single = ''] of tag.matchAll(PLACE)) {
      const [, letters = '', digits = ''] = ROW_OR_CELL.exec(double ?? single) ?? []
      const row = Number(digits)
      if (row < 1 || row > LAST_ROW) return null
      // A tag that ends by itself holds nothing.
      if (letters === '' || tag.endsWith('/')) continue
      const column = columnOf(letters)
      rows = Math.max(rows, row)
      columns = Math.max(columns, column)
      const error = errorIn(text, index + whole.length, tag)
      if (error !== null) errors.push({ row, column, error })
    }
  }
  return { rows, columns, errors }
}

/** What a cell says instead of a value; null where it has one, or nothing at all. */
function errorIn(text: string, start: number, tag: string): string | null {
  const content = text.slice(start, start + LOOKED_AT)
  if (IS_ERROR.test(tag)) return VALUE.exec(content)?.[1] ?? ''
  const [formula, emptyValue] = FORMULA.exec(content) ?? []
  if (formula === undefined) return null
  return emptyValue !== undefined && IS_TEXT.test(tag) ? null : ''
}

/** A is 1, Z is 26, AA is 27. */
function columnOf(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}
