import { assertNever } from '#domain/assert-never'
import { goalFields } from '#domain/goal/catalogue'
import type { GoalFieldName } from '#domain/goal/goal'
import type { GoalField } from '#domain/goal/goal-field'
import type { Column, ColumnName, FieldColumn, OwnColumn } from './column'

/** The fields that are called after what they refer to: in a table that is a column of its own, and they are ids. */
const idLabels: Readonly<Partial<Record<GoalFieldName, string>>> = {
  offer_id: 'Offer ID',
  advertiser_id: 'Advertiser ID',
}

const ownColumns: readonly OwnColumn[] = [
  own('pending', 'Pending', 112),
  own('findings', 'Findings', 280),
  own('offer', 'Offer', 130),
  own('advertiser', 'Advertiser', 160),
  { ...own('margin', 'Margin', 82), align: 'end' },
]

/** Every column that a table of goals can have: the fields of the goal, in their usual order, after what is worked out. */
export const columns: readonly Column[] = [...ownColumns, ...goalFields.map(fieldColumn)]

const byName: ReadonlyMap<string, Column> = new Map(columns.map((column) => [column.name, column]))

/** The catalogue's entry for a column. */
export function columnOf(name: ColumnName): Column {
  const column = byName.get(name)
  if (column === undefined) throw new Error(`No column is called ${name}`)
  return column
}

/** Whether something names a column that a table of goals can have. */
export function isColumnName(name: unknown): name is ColumnName {
  return typeof name === 'string' && byName.has(name)
}

function own(name: OwnColumn['name'], label: string, width: number): OwnColumn {
  return { kind: 'own', name, label, align: 'start', width, editable: false }
}

function fieldColumn(field: GoalField<GoalFieldName>): FieldColumn {
  const { name, label, kind, writable } = field
  return {
    kind: 'field',
    name,
    field,
    label: idLabels[name] ?? label,
    align: kind === 'decimal' || kind === 'integer' ? 'end' : 'start',
    width: widthOf(field),
    editable: writable,
  }
}

function widthOf(field: GoalField<GoalFieldName>): number {
  switch (field.kind) {
    case 'integer':
      return 92
    case 'decimal':
      return field.unit === 'money' ? 92 : 72
    case 'flag':
      return 116
    case 'choice':
      return field.name === 'status' ? 72 : 132
    case 'moment':
      return 156
    case 'text':
      return field.name === 'name' ? 140 : field.name === 'ref_id' ? 128 : 220
    default:
      return assertNever(field)
  }
}
