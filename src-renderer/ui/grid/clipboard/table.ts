/** A cell on the clipboard. */
export interface TableCell {
  readonly text: string
  /**
   * The number that a spreadsheet holds behind the text, as a plain decimal text with a point: exact where the text is
   * rounded or written in the way of some country. Null where it says none.
   */
  readonly number: string | null
}

/** A block of cells, row by row. */
export type Table = readonly (readonly TableCell[])[]

/** A cell that is only a text. */
export function textCell(text: string): TableCell {
  return { text, number: null }
}
