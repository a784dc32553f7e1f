import { draftValue } from '#domain/change/record'
import { readDecimal } from '#domain/money'
import { cellText } from '#domain/table/cell-text'
import { columnOf, isColumnName } from '#domain/table/columns'
import type { Table, TableCell } from '../../ui/grid/clipboard/table'
import { textCell } from '../../ui/grid/clipboard/table'
import type { Sheet } from '../../ui/grid/selection'
import type { GoalTableContext } from './table'

/** The chosen cells as they go to the clipboard: what is shown, with the exact number behind each amount and id. */
export function copiedTable({ rows, columns }: Sheet, context: GoalTableContext): Table {
  return rows.map((row) => columns.map((column) => copiedCell(row, column, context)))
}

function copiedCell(key: string, name: string, context: GoalTableContext): TableCell {
  const record = context.recordOf(key)
  if (record === null || !isColumnName(name)) return textCell('')
  const column = columnOf(name)
  const text = cellText(column, record, context)
  if (column.kind === 'own') return textCell(text)
  const value = draftValue(record, column.name)
  const { field } = column
  if (field.kind === 'integer') return { text, number: value === null ? null : String(value) }
  // Behind a percentage a spreadsheet would expect the hundredth of it.
  const isMoney = field.kind === 'decimal' && field.unit === 'money'
  return { text, number: isMoney ? (readDecimal(String(value))?.toFixed() ?? null) : null }
}
