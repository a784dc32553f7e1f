import { conflictsOf, type Conflict } from '#domain/change/conflict'
import { draftOf, type GoalRecord } from '#domain/change/record'
import { whyNotUsed } from '#domain/goal/applies'
import type { Finding } from '#domain/goal/finding'
import { findingsUnder } from '#domain/goal/findings'
import type { Goal, GoalContext, GoalFieldName } from '#domain/goal/goal'
import { titleOf } from '#domain/goal/title'
import { showCell } from '#domain/model/show'
import { typedValue } from '#domain/model/typed-value'
import { currencyOf } from '#domain/network/network'
import { cellText } from '#domain/table/cell-text'
import type { FieldColumn, OwnColumn } from '#domain/table/column'
import { columnOf, isColumnName } from '#domain/table/columns'
import type { GridCell, GridLine } from '../../ui/grid/model'
import { marksOf } from './goal-row'
import type { GoalTableContext, TypedCell } from './table'

/** A cell with nothing in it. */
export const NOTHING: GridCell = {
  text: '',
  unit: null,
  quiet: true,
  unsaved: false,
  changed: false,
  trouble: null,
}

/** What the cells of one goal are made of. */
interface Row {
  readonly record: GoalRecord
  readonly goal: Goal
  readonly findings: readonly Finding[]
  readonly conflicts: readonly Conflict[]
  readonly typed: ReadonlyMap<GoalFieldName, TypedCell>
  readonly rules: GoalContext
  readonly context: GoalTableContext
}

/** A goal as a line of the table. */
export function goalLine(record: GoalRecord, context: GoalTableContext): GridLine {
  const goal = draftOf(record)
  const row: Row = {
    record,
    goal,
    findings: context.findingsOf(record.key),
    conflicts: conflictsOf(record),
    typed: context.typedOf(record.key),
    rules: context.contextOf(goal, record.base),
    context,
  }
  return {
    name: titleOf(goal.name),
    marks: marksOf(record, row.findings),
    struck: goal.status === 'deleted',
    cell: (name) => {
      if (!isColumnName(name)) return NOTHING
      const column = columnOf(name)
      return column.kind === 'field' ? fieldCell(column, row) : ownCell(column, row)
    },
  }
}

function fieldCell(column: FieldColumn, row: Row): GridCell {
  const { record, typed, context } = row
  const { name, field } = column
  const being = typed.get(name)
  const text =
    being === undefined
      ? cellText(column, record, context)
      : showCell(field, typedValue(field, being.value, context.mark), context.mark)
  return {
    text: name === 'name' ? titleOf(text) : text,
    unit: unitOf(column, text, row),
    quiet: whyNotUsed(field, row.goal, row.rules) !== null,
    unsaved: being !== undefined && being.state !== 'kept',
    changed: record.base !== null && record.change[name] !== undefined,
    trouble: troubleOf(name, row, being),
  }
}

function unitOf({ field }: FieldColumn, text: string, { rules, context }: Row): string | null {
  const isMoney = field.kind === 'decimal' && field.unit === 'money'
  if (!isMoney || text === '' || !context.showCurrency) return null
  return currencyOf(rules.offer, rules.preferences)
}

function troubleOf(
  name: GoalFieldName,
  { conflicts, findings }: Row,
  being: TypedCell | undefined,
): GridCell['trouble'] {
  if (being !== undefined && being.failure !== null) return 'error'
  if (conflicts.some(({ field }) => field === name)) return 'conflict'
  return findingsUnder(findings, name)[0]?.severity ?? null
}

function ownCell(column: OwnColumn, { record, findings, context }: Row): GridCell {
  const text = cellText(column, record, context)
  const trouble = column.name === 'findings' ? (findings[0]?.severity ?? null) : null
  return { ...NOTHING, text, trouble, quiet: column.name !== 'margin' }
}
