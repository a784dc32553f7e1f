import { tooManyCells, tooManyColumns, tooManyRows } from './refusals'

/** More than any network has, and less than what would fill the memory. */
const [MOST_ROWS, MOST_COLUMNS, MOST_CELLS] = [500_000, 2_000, 30_000_000]

/** Refuses a table that is larger than anybody’s goals. */
export function checkTableSize(rows: number, columns: number, name: string): void {
  if (rows > MOST_ROWS) throw tooManyRows(name, MOST_ROWS)
  if (columns > MOST_COLUMNS) throw tooManyColumns(name, MOST_COLUMNS)
  if (rows * columns > MOST_CELLS) throw tooManyCells(name, MOST_CELLS)
}
