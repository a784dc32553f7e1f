import type { Place, Sheet } from './selection'
import type { Table, TableCell } from './clipboard/table'

/** A cell that something is pasted into. */
export interface PastedCell {
  readonly place: Place
  readonly cell: TableCell
}

/** Where each cell of a table goes, and how much of it found no place. */
export interface Pasting {
  readonly cells: readonly PastedCell[]
  /** Rows that would come after the last one. */
  readonly rowsOver: number
  /** Columns that would come after the last one. */
  readonly columnsOver: number
}

/**
 * Where a table goes that is pasted, as in a spreadsheet: one that fits into what is chosen a whole number of times fills
 * it; any other begins at the first chosen cell and goes on from there, whatever is chosen.
 */
export function pasting(table: Table, chosen: Sheet, sheet: Sheet): Pasting {
  const [height, width] = [table.length, Math.max(0, ...table.map((row) => row.length))]
  if (height === 0 || width === 0) return { cells: [], rowsOver: 0, columnsOver: 0 }
  const rows = targets(height, chosen.rows, sheet.rows)
  const columns = targets(width, chosen.columns, sheet.columns)
  const cells = rows.flatMap((row, y) =>
    columns.flatMap((column, x): readonly PastedCell[] => {
      const cell = table[y % height]?.[x % width]
      return cell === undefined ? [] : [{ place: { row, column }, cell }]
    }),
  )
  return {
    cells,
    rowsOver: Math.max(0, height - rows.length),
    columnsOver: Math.max(0, width - columns.length),
  }
}

/** What a number of rows or columns goes into. */
function targets(
  length: number,
  chosen: readonly string[],
  all: readonly string[],
): readonly string[] {
  if (chosen.length > 1 && chosen.length % length === 0) return chosen
  const [first] = chosen
  const from = first === undefined ? -1 : all.indexOf(first)
  return from < 0 ? [] : all.slice(from, from + length)
}
