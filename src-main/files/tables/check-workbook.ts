import { Buffer } from 'node:buffer'
import { brokenWorkbook, hasDoctype, noWorkbook, unpacksTooLarge, withPassword } from './refusals'
import { checkTableSize } from './limits'
import { sheetCells, type ErrorCell } from './sheet-cells'
import { sheetParts } from './sheet-parts'
import { unpacked, zipEntries, type ZipEntry } from './zip-entries'

/** Several hundred thousand goals; what is larger would not fit into one text. */
const MOST_UNPACKED = 400 * 1024 * 1024
const MOST_PARTS = 10_000

const [WORKBOOK, RELATIONS] = ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels'] as const
/** What the cells of a sheet stand in, whatever its part is called. */
const SHEET_DATA = /<(?:[^\s<>/:]+:)?sheetData[\s/>]/

const DECLARATION = /<!\s*(?:DOCTYPE|ENTITY)/i
/** So much of a part is looked at: a declaration stands before everything else. */
const LOOKED_AT = 4096

/** What is known of a workbook before anything in it is read. */
export interface LookedOver {
  readonly hasMacros: boolean
  /** What could not be worked out: for each sheet, in the order of the workbook. */
  readonly errors: readonly (readonly ErrorCell[])[]
}

/**
 * Looks a workbook over before anything in it is read: that its parts unpack to what its directory says and to no more than fits
 * into the memory, that none of them brings declarations of its own, and that its cells are no more than somebody’s goals.
 * Macros are never run.
 */
export function checkWorkbook(bytes: Uint8Array, name: string): LookedOver {
  const entries = zipEntries(bytes)
  if (entries === null || entries.length > MOST_PARTS) throw brokenWorkbook(name)
  if (!entries.some((entry) => entry.name === WORKBOOK)) throw noWorkbook(name)
  if (entries.some(({ isEncrypted }) => isEncrypted)) throw withPassword(name)
  const size = entries.reduce((sum, entry) => sum + entry.size, 0)
  if (size > MOST_UNPACKED) throw unpacksTooLarge(name)
  const known = new Map<string, string>()
  const errors = new Map<string, readonly ErrorCell[]>()
  for (const entry of entries.filter(isRead)) {
    const text = textOf(bytes, entry, name)
    if (entry.name === WORKBOOK || entry.name === RELATIONS) known.set(entry.name, text)
    if (SHEET_DATA.test(text)) errors.set(entry.name, errorsIn(text, name))
  }
  const parts = sheetParts(known.get(WORKBOOK) ?? '', known.get(RELATIONS) ?? '')
  return {
    hasMacros: entries.some((entry) => /vbaProject\.bin$/i.test(entry.name)),
    errors: parts.map((part) => errors.get(part) ?? []),
  }
}

/** A part, every byte as a character. */
function textOf(bytes: Uint8Array, entry: ZipEntry, name: string): string {
  const content = unpacked(bytes, entry)
  if (content === null) throw brokenWorkbook(name)
  const text = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  if (DECLARATION.test(text.toString('latin1', 0, LOOKED_AT))) throw hasDoctype(name)
  return text.toString('latin1')
}

function errorsIn(text: string, name: string): readonly ErrorCell[] {
  const cells = sheetCells(text)
  if (cells === null) throw brokenWorkbook(name)
  checkTableSize(cells.rows, cells.columns, name)
  return cells.errors
}

/** The parts that the reader reads. */
function isRead({ name }: ZipEntry): boolean {
  return name.endsWith('.xml') || name.endsWith('.xml.rels')
}
