import { numberBehind } from './numbers'
import type { Table, TableCell } from './table'

/** A cell that reaches over more rows or columns than this is a mistake, or an attack. */
const WIDEST_SPAN = 1_000

const EMPTY: TableCell = { text: '', number: null }

/**
 * Reads the first table of a page as spreadsheets put it on the clipboard. A cell that spans others is followed by empty ones in
 * their places. Null where there is no table.
 */
export function readHtml(html: string): Table | null {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table')
  if (table === null) return null
  const rows: TableCell[][] = []
  for (const [y, row] of [...table.rows].entries()) {
    let x = 0
    for (const cell of row.cells) {
      while (rows[y]?.[x] !== undefined) x += 1
      put(rows, { x, y }, cell)
      x += spanOf(cell.colSpan)
    }
    rows[y] ??= []
  }
  // What spans rows leaves holes where no row says anything of them.
  const read = rows.slice(0, table.rows.length).map((row) => Array.from(row, (cell) => cell))
  return read.length === 0
    ? null
    : read.map((row) => row.map((cell: TableCell | undefined) => cell ?? EMPTY))
}

function put(
  rows: TableCell[][],
  { x, y }: { readonly x: number; readonly y: number },
  cell: HTMLTableCellElement,
): void {
  for (let down = 0; down < spanOf(cell.rowSpan); down += 1) {
    const row = (rows[y + down] ??= [])
    for (let right = 0; right < spanOf(cell.colSpan); right += 1) row[x + right] = EMPTY
  }
  const row = rows[y]
  if (row !== undefined) row[x] = { text: textOf(cell), number: numberBehind(cell) }
}

function spanOf(span: number): number {
  return Math.min(WIDEST_SPAN, Math.max(1, span))
}

/** The text of a cell as it is shown: white space counts once, `<br>` breaks the line. */
function textOf(cell: Element): string {
  return rawText(cell)
    .split('\n')
    .map((line) => line.replace(/[ \t\r\f]+/g, ' ').replace(/^ | $/g, ''))
    .join('\n')
    .replaceAll('\u00a0', ' ')
}

function rawText(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return (node.textContent ?? '').replace(/[\r\n]/g, ' ')
  if (node.nodeName === 'BR') return '\n'
  return [...node.childNodes].map(rawText).join('')
}

/**
 * Writes cells as a page that spreadsheets read: texts stay texts there, whatever they look like ("00123", "=1+1"), and numbers
 * are numbers, whatever the decimal mark of the country.
 */
export function writeHtml(table: Table): string {
  const rows = table.map((row) => `<tr>${row.map(cellHtml).join('')}</tr>`)
  return (
    '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"></head>' +
    `<body><table><tbody>${rows.join('')}</tbody></table></body></html>`
  )
}

function cellHtml({ text, number }: TableCell): string {
  const kind =
    number === null
      ? String.raw`style="mso-number-format:'\@'"`
      : `x:num="${number}" sdval="${number}" sdnum="1033;"`
  return `<td ${kind}>${text.split('\n').map(lineHtml).join('<br style="mso-data-placement:same-cell">')}</td>`
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** A space at an end, or after another one, would be dropped by the reader. */
function lineHtml(line: string): string {
  return line.replace(/[&<>]/g, (char) => escapes[char] ?? char).replace(/^ | (?= )| $/g, '&nbsp;')
}
