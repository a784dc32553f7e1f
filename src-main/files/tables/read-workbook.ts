import readWorkbookFile, { type CellValue, type Sheet } from 'read-excel-file/universal'
import { textOf, type TableCell, type TableRow } from '#domain/transfer/cell'
import { guardedTyped, isSpreadsheetError } from '#domain/transfer/cell-guard'
import { fieldOfHeader } from '#domain/transfer/columns'
import { NETWORK_ROW } from '#domain/transfer/workbook'
import { brokenWorkbook, noHeaders } from './refusals'
import { checkWorkbook } from './check-workbook'
import { checkTableSize } from './limits'
import type { ErrorCell } from './sheet-cells'

/** The sheet of a workbook that has goals. */
export interface Workbook {
  readonly rows: readonly TableRow[]
  /** The network id that its notes name; null where there are none. */
  readonly network: string | null
  readonly notices: readonly string[]
}

/** A number as its digits stand in the file. */
interface Digits {
  readonly number: string
}

type Sheets = readonly Sheet<Digits>[]

/** So many rows tell whether a sheet has goals. */
const LOOKED_AT = 12

/** Reads an Excel workbook. Formulas come as what they were last worked out to; nothing in it is ever run. */
export async function readWorkbook(bytes: Uint8Array, name: string): Promise<Workbook> {
  const { hasMacros, errors } = checkWorkbook(bytes, name)
  const sheets = await sheetsOf(bytes, name)
  const sheet = sheets.toSorted((a, b) => headersIn(b) - headersIn(a))[0]
  if (sheet === undefined || sheet.data.length === 0) throw noHeaders(name)
  checkTableSize(sheet.data.length, sheet.data[0]?.length ?? 0, name)
  const cells = sheet.data.map((row) => row.map(cellOf))
  const told = withErrors(cells, errors[sheets.indexOf(sheet)] ?? [])
  const rows = told.map((row, index) => ({ place: index + 1, cells: row }))
  const notices = hasMacros ? ['The workbook has macros. They were not run.'] : []
  return { rows, network: networkOf(sheets), notices }
}

/** Whatever the reader throws at bytes that are no workbook comes to the same. */
async function sheetsOf(bytes: Uint8Array, name: string): Promise<Sheets> {
  const copy = new Uint8Array(bytes).buffer
  try {
    return await readWorkbookFile<Digits>(copy, {
      trim: false,
      parseNumber: (number) => ({ number }),
    })
  } catch (error) {
    throw brokenWorkbook(name, error)
  }
}

/** To the reader, what could not be worked out is blank. */
function withErrors(
  rows: readonly (readonly TableCell[])[],
  errors: readonly ErrorCell[],
): readonly (readonly TableCell[])[] {
  if (errors.length === 0) return rows
  const height = errors.reduce((most, { row }) => Math.max(most, row), rows.length)
  const width = errors.reduce((most, { column }) => Math.max(most, column), rows[0]?.length ?? 0)
  const told = Array.from({ length: height }, (_none, row) =>
    Array.from({ length: width }, (_cell, column) => rows[row]?.[column] ?? null),
  )
  for (const { row, column, error } of errors) told[row - 1]?.splice(column - 1, 1, { error })
  return told
}

function cellOf(cell: CellValue<Digits> | null): TableCell {
  if (cell === null || typeof cell === 'boolean') return cell
  // Errors have a type of their own: a text that looks like one is what somebody wrote.
  if (typeof cell === 'string') return isSpreadsheetError(cell) ? guardedTyped(cell) : cell
  if (cell instanceof Date) return { date: Number.isNaN(cell.getTime()) ? '' : dayOf(cell) }
  return 'number' in cell ? { number: cell.number } : null
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10)
}

function headersIn({ data }: Sheets[number]): number {
  const known = data
    .slice(0, LOOKED_AT)
    .map((row) => row.filter((cell) => fieldOfHeader(textOf(cellOf(cell))) !== null).length)
  return Math.max(0, ...known)
}

function networkOf(sheets: Sheets): string | null {
  const notes = sheets.flatMap(({ data }) => (data[0]?.length === 2 ? data : []))
  const row = notes.find(([label]) => label === NETWORK_ROW)
  const id = row?.[1] ?? null
  return id === null ? null : textOf(cellOf(id))
}
