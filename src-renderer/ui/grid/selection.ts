/** A place in a grid, by the names of its row and its column: rows are sorted and narrowed under it. */
export interface Place {
  readonly row: string
  readonly column: string
}

/** The rows and columns of a grid in the order in which they are shown. */
export interface Sheet {
  readonly rows: readonly string[]
  readonly columns: readonly string[]
}

/**
 * What is chosen in a grid: some of its rows, which need not stand together, and in them the columns from the anchor's to the
 * cursor's, or all of them. The cursor is where the keys are; with Ctrl it may stand on a row that is not chosen: whatever is
 * done is done to what is chosen, never to where the cursor stands besides.
 */
export interface GridSelection {
  readonly cursor: Place | null
  readonly anchor: Place | null
  readonly rows: ReadonlySet<string>
  /** Whole rows, with every column. */
  readonly whole: boolean
}

export const NO_SELECTION: GridSelection = {
  cursor: null,
  anchor: null,
  rows: new Set(),
  whole: false,
}

/** One cell, and its row with it. */
export function onlyCell(place: Place): GridSelection {
  return { cursor: place, anchor: place, rows: new Set([place.row]), whole: false }
}

/** Everything from where the range began to a cell. */
export function extendedTo(selection: GridSelection, sheet: Sheet, place: Place): GridSelection {
  const anchor = selection.anchor ?? place
  const rows = between(sheet.rows, anchor.row, place.row)
  return { ...selection, cursor: place, anchor, rows: new Set(rows) }
}

/** The cursor goes to a cell, and the same rows stay chosen; of the columns, those to where it was, or the one it goes to. */
export function withCursorAt(selection: GridSelection, place: Place): GridSelection {
  const { cursor, anchor } = selection
  const isAside = cursor !== null && cursor.column !== place.column
  const kept = isAside && anchor !== null ? { ...anchor, column: place.column } : anchor
  return { ...selection, cursor: place, anchor: kept }
}

/** Whether the cursor stands on a row that is not chosen. */
export function isApart({ cursor, rows }: GridSelection): boolean {
  return cursor !== null && !rows.has(cursor.row)
}

/** The cursor's row more or less, in the columns that are chosen. */
export function withCursorToggled(selection: GridSelection, cursor: Place): GridSelection {
  const column = (selection.anchor ?? cursor).column
  return { ...withRowToggled(selection, cursor), anchor: { row: cursor.row, column } }
}

/** A row more or less; the cursor goes there. */
export function withRowToggled(selection: GridSelection, place: Place): GridSelection {
  const rows = new Set(selection.rows)
  if (!rows.delete(place.row)) rows.add(place.row)
  return { cursor: place, anchor: place, rows, whole: selection.whole }
}

/** The chosen rows with all their columns. */
export function wholeRows(selection: GridSelection): GridSelection {
  return { ...selection, whole: true }
}

/** Every cell there is; the cursor stays where it was. */
export function everything(selection: GridSelection, sheet: Sheet): GridSelection {
  const first = placeAt(sheet, 0, 0)
  const cursor = selection.cursor ?? first
  return { cursor, anchor: cursor, rows: new Set(sheet.rows), whole: true }
}

/** Only the cursor's row of what is chosen, in the same columns. */
export function onlyCursorRow(selection: GridSelection): GridSelection {
  const { cursor, anchor } = selection
  if (cursor === null) return NO_SELECTION
  const { row } = cursor
  return { ...selection, anchor: { ...(anchor ?? cursor), row }, rows: new Set([row]) }
}

/** The chosen rows that are shown, in their order. */
export function chosenRows(selection: GridSelection, rows: readonly string[]): readonly string[] {
  if (selection.rows.size > 1) return rows.filter((row) => selection.rows.has(row))
  const [only] = selection.rows
  return only !== undefined && rows.includes(only) ? [only] : []
}

/** The columns that are chosen in the chosen rows, in their order. */
export function chosenColumns(
  selection: GridSelection,
  columns: readonly string[],
): readonly string[] {
  const { cursor, anchor, whole } = selection
  if (whole) return columns
  return cursor === null ? [] : between(columns, (anchor ?? cursor).column, cursor.column)
}

/** The chosen cells, as a sheet of their own. */
export function chosenSheet(selection: GridSelection, sheet: Sheet): Sheet {
  return {
    rows: chosenRows(selection, sheet.rows),
    columns: chosenColumns(selection, sheet.columns),
  }
}

/** The cell at these numbers, or the nearest there is; null in a sheet without cells. */
export function placeAt(sheet: Sheet, row: number, column: number): Place | null {
  const [rowName, columnName] = [nearest(sheet.rows, row), nearest(sheet.columns, column)]
  if (rowName === undefined || columnName === undefined) return null
  return { row: rowName, column: columnName }
}

function nearest(names: readonly string[], at: number): string | undefined {
  return names[Math.max(0, Math.min(names.length - 1, at))]
}

/** The names from one to another, both of them among it; from the other end where the first is gone. */
function between(names: readonly string[], one: string, other: string): readonly string[] {
  const [from = 0, to = 0] = [names.indexOf(one), names.indexOf(other)].sort((a, b) => a - b)
  return names.slice(from < 0 ? Math.max(0, to) : from, to + 1)
}
