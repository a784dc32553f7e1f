import { draftOf, draftValue, type GoalKey, type GoalRecord } from '#domain/change/record'
import type { Edit } from '#domain/change/edit'
import { whyNotUsed } from '#domain/goal/applies'
import { goalField, type Goal, type GoalFieldName } from '#domain/goal/goal'
import { emptyValue, sameValue } from '#domain/model/value'
import { columnOf, isColumnName } from '#domain/table/columns'
import type { Place, Sheet } from '../../ui/grid/selection'
import type { Pasting } from '../../ui/grid/paste'
import { readCell, type ReadCell } from './read-cell'
import type { GoalTableContext } from './table'

/** A cell that was passed over, and why. */
export interface Skipped {
  readonly key: GoalKey
  readonly column: string
  /** Completes "Offer ID: …". */
  readonly why: string
}

/** What putting values into many cells comes to. */
export interface PutPlan {
  /** Only what is another value than before. */
  readonly edits: readonly Edit[]
  /** How many cells have what was put there, those among them that had it before. */
  readonly taken: number
  readonly skipped: readonly Skipped[]
}

/** What is to be put into a cell, worked out from the goal it is in. */
interface Put {
  readonly place: Place
  readonly read: (record: GoalRecord, field: GoalFieldName) => ReadCell
}

/** Puts the cells of a clipboard where they belong. */
export function planPaste({ cells }: Pasting, context: GoalTableContext): PutPlan {
  const read =
    (cell: Pasting['cells'][number]['cell']) => (record: GoalRecord, name: GoalFieldName) => {
      const field = goalField(name)
      const refers = field.kind === 'integer'
      const goal = draftOf(record)
      const options = refers
        ? context.optionsOf(name, goal[name], context.contextOf(goal, record.base))
        : []
      return readCell(cell, { field, mark: context.mark, options })
    }
  return plan(
    cells.map(({ place, cell }) => ({ place, read: read(cell) })),
    context,
  )
}

/** Empties the chosen cells, where the field may be empty. */
export function planClear(chosen: Sheet, context: GoalTableContext): PutPlan {
  const empty = (_record: GoalRecord, name: GoalFieldName): ReadCell => {
    const field = goalField(name)
    if (field.kind === 'flag') return { ok: false, why: 'it is on or off; Space switches it' }
    return field.nullable
      ? { ok: true, value: emptyValue(field) }
      : { ok: false, why: 'it cannot be empty' }
  }
  return plan(
    placesOf(chosen).map((place) => ({ place, read: empty })),
    context,
  )
}

/** The values of the first chosen goal go into the others. */
export function planFill(chosen: Sheet, context: GoalTableContext): PutPlan {
  const [first, ...others] = chosen.rows
  const source = first === undefined ? null : context.recordOf(first)
  if (source === null) return { edits: [], taken: 0, skipped: [] }
  const same = (_record: GoalRecord, name: GoalFieldName): ReadCell => ({
    ok: true,
    value: draftValue(source, name),
  })
  const places = placesOf({ ...chosen, rows: others })
  return plan(
    places.map((place) => ({ place, read: same })),
    context,
  )
}

/** All chosen switches become the other of what the one at the cursor is. */
export function planSwitch(at: Place, chosen: Sheet, context: GoalTableContext): PutPlan {
  const source = context.recordOf(at.row)
  if (source === null || !isColumnName(at.column)) return { edits: [], taken: 0, skipped: [] }
  const column = columnOf(at.column)
  const value = column.kind === 'field' && draftValue(source, column.name) !== true
  const places = chosen.rows.map((row) => ({ row, column: at.column }))
  return plan(
    places.map((place) => ({ place, read: () => ({ ok: true, value }) })),
    context,
  )
}

function placesOf({ rows, columns }: Sheet): readonly Place[] {
  return rows.flatMap((row) => columns.map((column) => ({ row, column })))
}

/** A value that is to be set, with what it depends on. */
interface Wanted extends Edit {
  readonly record: GoalRecord
}

function plan(puts: readonly Put[], context: GoalTableContext): PutPlan {
  const skipped: Skipped[] = []
  const wanted: Wanted[] = []
  for (const { place, read } of puts) {
    const skip = (why: string) => skipped.push({ key: place.row, column: place.column, why })
    const record = context.recordOf(place.row)
    const column = isColumnName(place.column) ? columnOf(place.column) : null
    if (record === null || column === null) continue
    if (column.kind === 'own' || !column.editable) {
      skip(
        column.kind === 'own' ? 'it follows from other fields' : 'it is set by the platform alone',
      )
      continue
    }
    const cell = read(record, column.name)
    if (cell.ok) wanted.push({ key: place.row, field: column.name, value: cell.value, record })
    else skip(cell.why)
  }
  const unused = unusedOf(wanted, context)
  skipped.push(...unused.skipped)
  return { edits: unused.kept.filter(isChange).map(asEdit), taken: unused.kept.length, skipped }
}

/**
 * Values for fields that the platform ignores in the goal as it would be afterwards are left out: what is put beside them may
 * be the type that decides it. Emptying them is always right.
 */
function unusedOf(wanted: readonly Wanted[], { contextOf }: GoalTableContext) {
  const after = new Map<GoalKey, Goal>()
  for (const { key, field, value, record } of wanted) {
    after.set(key, { ...(after.get(key) ?? draftOf(record)), [field]: value })
  }
  const whyOf = ({ key, field, value, record }: Wanted): string | null => {
    const goal = after.get(key) ?? draftOf(record)
    if (value === null || sameValue(goalField(field), value, draftValue(record, field))) return null
    return whyNotUsed(goalField(field), goal, contextOf(goal, record.base))
  }
  const judged = wanted.map((one) => ({ one, why: whyOf(one) }))
  return {
    kept: judged.filter(({ why }) => why === null).map(({ one }) => one),
    skipped: judged.flatMap(({ one, why }): readonly Skipped[] =>
      why === null ? [] : [{ key: one.key, column: one.field, why: `it is not used: ${why}` }],
    ),
  }
}

function isChange({ field, value, record }: Wanted): boolean {
  return !sameValue(goalField(field), value, draftValue(record, field))
}

function asEdit({ key, field, value }: Wanted): Edit {
  return { key, field, value }
}
