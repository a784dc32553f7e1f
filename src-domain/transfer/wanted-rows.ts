import { goalField, type GoalFieldName } from '#domain/goal/goal'
import { isBlank, type TableCell, type TableRow } from './cell'
import type { ColumnMapping } from './columns'
import type { FileMark } from './decimal-mark'
import { readCell } from './read-cell'
import type { WantedCell, WantedGoal } from './wanted'

/** What a row of a table wants; null for a blank one. */
export function wantedOfRow(
  { place, cells }: TableRow,
  mapping: ColumnMapping,
  mark: FileMark,
): WantedGoal | null {
  if (cells.every(isBlank)) return null
  const wanted: WantedCell[] = []
  const problems: string[] = []
  let id: number | null = null
  for (const [column, name] of mapping.entries()) {
    if (name === null) continue
    const read = readCell(goalField(name), cells[column], mark)
    if (read.kind === 'unusable') problems.push(read.why)
    if (read.kind !== 'value') continue
    if (name === 'id') id = typeof read.value === 'number' ? read.value : null
    else if (goalField(name).writable) wanted.push({ field: name, now: read.value })
  }
  return { place, id, cells: wanted, fromTable: true, problems }
}

/** The columns that hold amounts, for whoever looks for the decimal mark. */
export function amountColumns(mapping: ColumnMapping): readonly number[] {
  return mapping.flatMap((name, column) => (name !== null && isAmount(name) ? [column] : []))
}

function isAmount(name: GoalFieldName): boolean {
  return goalField(name).kind === 'decimal'
}

/** The first cells of a column that say anything, for a person who decides what it holds. */
export function samplesOf(
  rows: readonly TableRow[],
  column: number,
  most = 3,
): readonly TableCell[] {
  const found: TableCell[] = []
  for (const { cells } of rows) {
    const cell = cells[column]
    if (cell === undefined || isBlank(cell)) continue
    found.push(cell)
    if (found.length === most) break
  }
  return found
}
