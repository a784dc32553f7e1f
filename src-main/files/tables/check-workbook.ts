import { Buffer } from 'node:buffer'
import { brokenWorkbook, hasDoctype, noWorkbook, unpacksTooLarge, withPassword } from '../refusals'
import { checkTableSize } from './limits'
import { unpacked, zipEntries, type ZipEntry } from './zip-entries'

/** Several hundred thousand goals; what is larger would not fit into one text. */
const MOST_UNPACKED = 400 * 1024 * 1024
const MOST_PARTS = 10_000

const DECLARATION = /<!\s*(?:DOCTYPE|ENTITY)/i
/** So much of a part is looked at: a declaration stands before everything else. */
const LOOKED_AT = 4096

/**
 * Looks a workbook over before anything in it is read: that its parts unpack to what its directory says and to no more than fits
 * into the memory, that none of them brings declarations of its own, and that its cells are no more than somebody’s goals.
 * Answers whether it has macros: they are never run.
 */
export function checkWorkbook(bytes: Uint8Array, name: string): { readonly hasMacros: boolean } {
  const entries = zipEntries(bytes)
  if (entries === null || entries.length > MOST_PARTS) throw brokenWorkbook(name)
  if (!entries.some((entry) => entry.name === 'xl/workbook.xml')) throw noWorkbook(name)
  if (entries.some(({ isEncrypted }) => isEncrypted)) throw withPassword(name)
  const size = entries.reduce((sum, entry) => sum + entry.size, 0)
  if (size > MOST_UNPACKED) throw unpacksTooLarge(name)
  for (const entry of entries.filter(isRead)) checkPart(bytes, entry, name)
  return { hasMacros: entries.some((entry) => /vbaProject\.bin$/i.test(entry.name)) }
}

function checkPart(bytes: Uint8Array, entry: ZipEntry, name: string): void {
  const content = unpacked(bytes, entry)
  if (content === null) throw brokenWorkbook(name)
  const start = Buffer.from(content.subarray(0, LOOKED_AT)).toString('latin1')
  if (DECLARATION.test(start)) throw hasDoctype(name)
  if (!entry.name.startsWith('xl/worksheets/')) return
  const extent = extentOf(content)
  if (extent === null) throw brokenWorkbook(name)
  checkTableSize(extent.rows, extent.columns, name)
}

/** The parts that the reader reads. */
function isRead({ name }: ZipEntry): boolean {
  return name.endsWith('.xml') || name.endsWith('.xml.rels')
}

/** A row or a cell. */
const TAG = /<(?:[^\s<>/:]+:)?(?:c|row)(?=[\s>/])([^>]*)>/g
/** What may stand in its tag. Anything else would be read in one way here and in another by the reader. */
const WELL_FORMED = /^(?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*\/?$/
/** An attribute `r` in it: its place, however it is written. */
const PLACE = /(?<![\w:.-])r\s*=\s*(?:"([^"]*)"|'([^']*)')/g
const ROW_OR_CELL = /^([A-Z]{0,3})(\d{1,7})$/
const LAST_ROW = 1_048_576

/**
 * How far the cells of a sheet reach that hold anything: a cell at the far corner would stand for millions of blank ones. Null where a
 * place is none, or lies behind the last row that there can be: whoever reads rows up to there never ends.
 */
function extentOf(sheet: Uint8Array): { readonly rows: number; readonly columns: number } | null {
  const text = Buffer.from(sheet.buffer, sheet.byteOffset, sheet.byteLength).toString('latin1')
  let [rows, columns] = [0, 0]
  for (const [, tag = ''] of text.matchAll(TAG)) {
    if (!WELL_FORMED.test(tag)) return null
    for (const [, double, single = ''] of tag.matchAll(PLACE)) {
      const [, letters = '', digits = ''] = ROW_OR_CELL.exec(double ?? single) ?? []
      const row = Number(digits)
      if (row < 1 || row > LAST_ROW) return null
      // A tag that ends by itself holds nothing.
      if (letters === '' || tag.endsWith('/')) continue
      rows = Math.max(rows, row)
      columns = Math.max(columns, columnOf(letters))
    }
  }
  return { rows, columns }
}

/** A is 1, Z is 26, AA is 27. */
function columnOf(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}
