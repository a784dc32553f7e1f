import Papa from 'papaparse'
import type { TableRow } from '#domain/transfer/cell'
import { fieldOfHeader } from '#domain/transfer/columns'
import { quoteNotClosed, quoteWithin } from './refusals'
import { checkTableSize } from './limits'

const SEPARATORS = [',', ';', '\t', '|'] as const

/** A table of text, as rows of cells, and what parts the cells. */
export interface CsvTable {
  readonly rows: readonly TableRow[]
  readonly separator: string
}

/** Some spreadsheets say in a first line what parts the cells. */
const NAMED = /^sep=(.)\r?\n/i

/** The first rows tell what parts the cells. */
const LOOKED_AT = 12

/** Reads a table of text: RFC 4180 with any separator that spreadsheets write, line breaks in quotes among the cells. */
export function readCsv(given: string, name: string): CsvTable {
  const named = NAMED.exec(given)
  const text = named === null ? given : given.slice(named[0].length)
  const separator = named?.[1] ?? bestSeparator(text)
  const newline = newlineOf(text)
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: separator, newline })
  // Places count the line that named the separator as well.
  const first = named === null ? 1 : 2
  for (const { code, row = 0 } of errors) {
    if (code === 'MissingQuotes') throw quoteNotClosed(name, row + first)
    if (code === 'InvalidQuotes') throw quoteWithin(name, row + first)
  }
  let columns = 0
  for (const cells of data) {
    columns = Math.max(columns, cells.length)
    const last = cells.at(-1)
    // Lines that end with \n alone and lines that end with \r\n may stand in one file, after a few editors.
    if (newline === '\n' && last?.endsWith('\r') === true)
      cells[cells.length - 1] = last.slice(0, -1)
  }
  checkTableSize(data.length, columns, name)
  return { rows: data.map((cells, index) => ({ place: index + first, cells })), separator }
}

/** What ends the lines: a carriage return alone only in files of very old spreadsheets. */
function newlineOf(text: string): '\n' | '\r' {
  return text.includes('\n') ? '\n' : '\r'
}

/** The separator with which the first rows have the most headers that are known here; failing those, the most cells. */
function bestSeparator(text: string): string {
  const scored = SEPARATORS.map((separator) => {
    const { data } = Papa.parse<string[]>(text, {
      delimiter: separator,
      newline: newlineOf(text),
      preview: LOOKED_AT,
    })
    const known = data.map((cells) => cells.filter((cell) => fieldOfHeader(cell) !== null).length)
    return { separator, known: Math.max(0, ...known), cells: data[0]?.length ?? 0 }
  })
  const [best] = scored.toSorted((a, b) => b.known - a.known || b.cells - a.cells)
  return best?.separator ?? ','
}
