import Papa from 'papaparse'
import { textCell, type Table } from './table'

/**
 * Reads cells as spreadsheets write them into plain text: tabs between columns, a line a row, and quotes around a cell that
 * has a tab, a line break or a quote of its own. Some leave quotes alone, so where they do not pair up they mean nothing.
 * Null where there is no text at all.
 */
export function readTsv(text: string): Table | null {
  if (text === '') return null
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  const { data, errors } = Papa.parse<string[]>(lines, { delimiter: '\t', newline: '\n' })
  const rows = errors.some(({ type }) => type === 'Quotes') ? unquoted(lines) : data
  return (rows.length === 0 ? [['']] : rows).map((row) => row.map(textCell))
}

/** Writes cells as spreadsheets read them; the last row ends as the others do. */
export function writeTsv(table: Table): string {
  const rows = table.map((row) => row.map(({ text }) => text))
  return `${Papa.unparse(rows, { delimiter: '\t', newline: '\r\n' })}\r\n`
}

function unquoted(lines: string): readonly string[][] {
  return lines.split('\n').map((line) => line.split('\t'))
}
