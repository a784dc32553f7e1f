/** A cell as a table file has it. A number is kept as its digits, so that no amount goes through a float. */
export type TableCell =
  | string
  | boolean
  | null
  | { readonly number: string }
  /** A spreadsheet made a date of what was typed. */
  | { readonly date: string }
  /** It could not be worked out, and how a spreadsheet says so; empty for a formula that was never worked out. */
  | { readonly error: string }

/** A row with its place in the file, as the program that made it counts: lines of a text, rows of a sheet. */
export interface TableRow {
  readonly place: number
  readonly cells: readonly TableCell[]
}

/** Whether there is nothing in a cell. */
export function isBlank(cell: TableCell | undefined): boolean {
  return cell === undefined || cell === null || (typeof cell === 'string' && cell.trim() === '')
}

/** A cell as text, for sentences and samples. */
export function textOf(cell: TableCell | undefined): string {
  if (cell === undefined || cell === null) return ''
  if (typeof cell === 'string') return cell
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  if ('error' in cell) return cell.error
  return 'number' in cell ? cell.number : cell.date
}
