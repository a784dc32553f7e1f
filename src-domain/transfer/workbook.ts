import { assertNever } from '#domain/assert-never'
import { draftOf, type GoalRecord } from '#domain/change/record'
import type { GoalField } from '#domain/goal/goal-field'
import type { GoalFieldName } from '#domain/goal/goal'
import { quoteTitle } from '#domain/goal/title'
import type { NetworkContents } from '#domain/network/network'
import { CLEARED, guardedTyped } from './cell-guard'
import { infoColumns } from './columns'
import { isExactNumber } from './exact-number'
import type { OfferInfo } from './export-rows'
import { exportColumns, exportValue, type ExportColumn } from './export-rows'
import { LONGEST_CELL, workbookText } from './workbook-text'

/** A cell with its type: a number that a spreadsheet keeps exactly, a text that it leaves alone, a truth value. */
export type WorkbookCell =
  | { readonly kind: 'number'; readonly digits: string; readonly places: number }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'flag'; readonly on: boolean }
  | null

export interface WorkbookColumn {
  readonly header: string
  /** In characters. */
  readonly width: number
}

export const workbookColumns: readonly WorkbookColumn[] = exportColumns.map((column) => ({
  header: column.kind === 'field' ? column.field.label : infoColumns[column.name],
  width: widthOf(column),
}))

/** A goal as a row of a workbook, and what did not fit into a cell of it: a sentence each. */
export interface WorkbookRow {
  readonly cells: readonly WorkbookCell[]
  readonly leftOut: readonly string[]
}

/** A goal as a row of a workbook. What a cell cannot hold is left blank, which changes nothing when it comes back. */
export function workbookRow(record: GoalRecord, offers: OfferInfo): WorkbookRow {
  const leftOut: string[] = []
  const cells = exportColumns.map((column): WorkbookCell => {
    const cell =
      column.kind === 'info'
        ? textCell(guardedTyped(offers.text(record, column.name)))
        : fieldCell(record, column.field)
    if (cell?.kind !== 'text' || cell.text.length <= LONGEST_CELL) return cell
    const { id, name } = draftOf(record)
    const what = column.kind === 'field' ? column.field.label : infoColumns[column.name]
    const goal = id === null ? quoteTitle({ name }) : `goal ${id}`
    leftOut.push(`${what} of ${goal} is longer than a cell holds.`)
    return null
  })
  return { cells, leftOut }
}

function fieldCell(record: GoalRecord, field: GoalField<GoalFieldName>): WorkbookCell {
  const cell = exportValue(record, field)
  if (cell.kind === 'blank') return null
  if (cell.kind === 'cleared') return textCell(CLEARED)
  const { value } = cell
  const text = String(value)
  switch (field.kind) {
    case 'flag':
      return { kind: 'flag', on: value === true }
    case 'integer':
      return isExactNumber(text) ? { kind: 'number', digits: text, places: 0 } : typedText(text)
    case 'decimal':
      return isExactNumber(text)
        ? { kind: 'number', digits: text, places: field.places }
        : typedText(text)
    case 'choice':
      return typedText(field.choices.find((choice) => choice.value === value)?.label ?? text)
    case 'text':
    case 'moment':
      return typedText(text)
    default:
      return assertNever(field)
  }
}

function typedText(text: string): WorkbookCell {
  return textCell(guardedTyped(text))
}

function textCell(text: string): WorkbookCell {
  return text === '' ? null : { kind: 'text', text: workbookText(text) }
}

function widthOf(column: ExportColumn): number {
  if (column.kind === 'info') return column.name === 'currency' ? 10 : 28
  const { field } = column
  if (field.name === 'name') return 30
  const wide = { integer: 10, decimal: 14, flag: 10, choice: 26, text: 34, moment: 20 }
  return Math.max(wide[field.kind], Math.min(field.label.length + 2, 18))
}

/** What a person should know who edits the table: written beside it, and read again for the network that it is of. */
export function workbookNotes(
  { network }: NetworkContents,
  made: { readonly author: string; readonly at: string },
  leftOut: readonly string[],
): readonly (readonly string[])[] {
  return [
    ['Goals of', network.name],
    [NETWORK_ROW, network.id],
    ['Exported', `${made.at} by ${made.author}`],
    ['A blank cell', 'changes nothing when this file is imported.'],
    [CLEARED, 'clears a field.'],
    ['Goal ID', 'says which goal a row is. A row without one makes a new goal.'],
    [
      'Columns',
      'may be deleted, moved and added. Those that no field is called like are passed over.',
    ],
    ...exportColumns.flatMap(choicesOf),
    ...leftOut.map((sentence) => ['Left out', sentence]),
  ].map((row) => row.map((text) => workbookText(guardedTyped(text))))
}

/** The row of the notes that names the network. */
export const NETWORK_ROW = 'Network ID'

function choicesOf(column: ExportColumn): readonly (readonly string[])[] {
  if (column.kind === 'info' || column.field.kind !== 'choice') return []
  const { label, choices } = column.field
  const known = choices.filter(({ writable }) => writable)
  return known.map((choice) => [label, `${choice.label} (${choice.value})`])
}
