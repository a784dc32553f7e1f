import { readHtml, writeHtml } from './html'
import type { Table, TableCell } from './table'
import { readTsv, writeTsv } from './tsv'

/** What of a clipboard is looked at; the browser's own has more. */
interface Clipboard {
  readonly getData: (type: string) => string
}

interface WritableClipboard {
  readonly setData: (type: string, data: string) => void
}

/**
 * The cells on a clipboard: as a page, which says where each cell begins and which number it holds, and as plain text, which has
 * the spaces as they are. Null where there are none.
 */
export function readClipboard(clipboard: Clipboard): Table | null {
  const page = readHtml(clipboard.getData('text/html'))
  const plain = readTsv(clipboard.getData('text/plain'))
  if (page === null || plain === null || !sameShape(page, plain)) return page ?? plain
  return page.map((row, y) => row.map((cell, x) => exact(cell, plain[y]?.[x])))
}

/** Puts a table on the clipboard in both texts that spreadsheets read. */
export function writeClipboard(clipboard: WritableClipboard, table: Table): void {
  clipboard.setData('text/plain', writeTsv(table))
  clipboard.setData('text/html', writeHtml(table))
}

function sameShape(one: Table, other: Table): boolean {
  return one.length === other.length && one.every((row, y) => row.length === other[y]?.length)
}

/** A cell of the page, with the text from beside it where that differs in spaces only. */
function exact(cell: TableCell, plain: TableCell | undefined): TableCell {
  if (plain === undefined || collapsed(plain.text) !== collapsed(cell.text)) return cell
  return { ...cell, text: plain.text }
}

function collapsed(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .join('\n')
}
