import { draftOf, draftValue, type GoalRecord } from '#domain/change/record'
import { whyNotUsed } from '#domain/goal/applies'
import { findingsUnder } from '#domain/goal/findings'
import { typedValue } from '#domain/model/typed-value'
import type { FieldValue } from '#domain/model/field'
import { showDecimal } from '#domain/money/show'
import type { Column, FieldColumn, OwnColumnName } from '#domain/table/column'
import { columnOf, isColumnName } from '#domain/table/columns'
import type { CellEditor, GridNote } from '../../ui/grid/model'
import { notesFrom } from './goal-tip'
import type { GoalTableContext } from './table'

/** How a cell of a goal is edited in place, or why it is not. */
export function cellEditor(
  record: GoalRecord,
  name: string,
  context: GoalTableContext,
): CellEditor {
  if (context.locked !== null) return no(context.locked)
  if (!isColumnName(name)) return no('There is nothing to edit here.')
  const column = columnOf(name)
  if (column.kind === 'own') return no(whyOwn[column.name])
  const why = whyNot(record, column, context)
  return why === null ? editorOf(record, column, context) : no(why)
}

const whyOwn: Readonly<Record<OwnColumnName, string>> = {
  pending: 'This says what a post would do. It follows from what was changed.',
  findings: 'This is what the rules say of the goal.',
  offer: 'This is the name of the offer. Another offer is chosen in the column Offer ID.',
  advertiser: 'This is the advertiser of the offer. It is changed on the platform.',
  margin: 'The margin follows from payout and revenue.',
}

/** Why a field of this goal cannot be set; null where it can. */
function whyNot(
  record: GoalRecord,
  { field }: Pick<FieldColumn, 'field'>,
  { contextOf }: GoalTableContext,
): string | null {
  if (!field.writable) return `${field.label} is set by the platform alone.`
  const goal = draftOf(record)
  const reason = whyNotUsed(field, goal, contextOf(goal, record.base))
  return reason === null ? null : `${field.label} is not used: ${reason}.`
}

function editorOf(record: GoalRecord, column: FieldColumn, context: GoalTableContext): CellEditor {
  const { field, name } = column
  const value = context.typedOf(record.key).get(name)?.value ?? draftValue(record, name)
  if (field.kind === 'flag') return { kind: 'switch' }
  if (field.kind === 'text' || field.kind === 'decimal') {
    const text = String(value ?? '')
    return {
      kind: 'text',
      text: field.kind === 'decimal' ? showDecimal(text, context.mark) : text,
      lines: field.kind === 'text' ? field.lines : 'one',
    }
  }
  const goal = draftOf(record)
  return {
    kind: 'choice',
    value: String(value ?? ''),
    options: context.optionsOf(name, value, context.contextOf(goal, record.base)),
  }
}

/** A text of an editor as the field takes it: the choice of nothing is nothing. */
export function valueOf({ field }: FieldColumn, text: string): FieldValue {
  if (field.kind === 'text' || field.kind === 'decimal') return text
  if (text === '') return null
  return field.kind === 'integer' ? Number(text) : text
}

/** What the rules would say of a cell if it had this text. */
export function notesWhile(
  record: GoalRecord,
  column: Column,
  text: string,
  context: GoalTableContext,
): readonly GridNote[] {
  if (column.kind === 'own') return []
  const { name } = column
  const value = typedValue(column.field, valueOf(column, text), context.mark)
  const goal = { ...draftOf(record), [name]: value }
  return notesFrom(findingsUnder(context.preview(record.key, goal, record.base), name))
}

function no(why: string): CellEditor {
  return { kind: 'none', why }
}
