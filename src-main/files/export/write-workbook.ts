import writeExcelFile, { type CellObject, type Row } from 'write-excel-file/node'
import { assertNever } from '#domain/assert-never'
import { workbookColumns, type WorkbookCell, type WorkbookRow } from '#domain/transfer/workbook'

/** The sheets of a workbook. */
const [GOALS_SHEET, NOTES_SHEET] = ['Goals', 'Notes'] as const

export type Notes = readonly (readonly string[])[]

/** How workbooks are made. The app does it in a thread of its own. */
export type WriteWorkbook = (
  batches: AsyncIterable<readonly WorkbookRow[]>,
  notes: () => Notes,
  signal: AbortSignal | null,
) => Promise<Uint8Array>

/** Makes a workbook in this very thread: for a program that has nothing else to do meanwhile. */
export const writeWorkbookHere: WriteWorkbook = async (batches, notes) => {
  const rows: WorkbookRow[] = []
  for await (const batch of batches) rows.push(...batch)
  return workbookBytes(rows, notes())
}

/** The bytes of a workbook: the goals with typed cells under headers that stay in sight, and a sheet of notes. */
export async function workbookBytes(
  rows: readonly WorkbookRow[],
  notes: Notes,
): Promise<Uint8Array> {
  const header = workbookColumns.map((column): CellObject => ({
    value: column.header,
    type: String,
    fontWeight: 'bold',
    format: TEXT,
  }))
  const data: Row[] = [header, ...rows.map(({ cells }) => cells.map(cellOf))]
  const widths = workbookColumns.map(({ width }) => ({ width }))
  const goals = {
    data,
    sheet: GOALS_SHEET,
    columns: widths,
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
  }
  const lines = notes.map((cells): Row => cells.map(textOf))
  const about = { data: lines, sheet: NOTES_SHEET, columns: [{ width: 24 }, { width: 90 }] }
  return writeExcelFile([goals, about]).toBuffer()
}

/** Text in the eyes of a spreadsheet, whatever it looks like and whoever edits it. */
const TEXT = '@'

function cellOf(cell: WorkbookCell): CellObject | null {
  if (cell === null) return null
  switch (cell.kind) {
    case 'number':
      return { value: Number(cell.digits), type: Number, format: formatOf(cell.places) }
    case 'text':
      return textOf(cell.text)
    case 'flag':
      return { value: cell.on, type: Boolean }
    default:
      return assertNever(cell)
  }
}

function textOf(value: string): CellObject {
  return { value, type: String, format: TEXT }
}

/** Two places at least, and as many more as the amount has: 12.50, 0.00125. */
function formatOf(places: number): string {
  return places === 0 ? '0' : `0.00${'#'.repeat(Math.max(0, places - 2))}`
}
