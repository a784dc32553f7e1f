import { goalField, type GoalFieldName } from '#domain/goal/goal'
import type { FieldValue } from '#domain/model/field'
import { sameValue } from '#domain/model/value'
import type { Move } from './move'
import { baseValue, changedFields, type CellChange, type GoalKey, type GoalRecord } from './record'

/** A field that both the user and the platform changed, to different values. */
export interface Conflict {
  readonly field: GoalFieldName
  /** What it was when the user changed it. */
  readonly base: FieldValue
  readonly mine: FieldValue
  readonly theirs: FieldValue
}

/** Some conflicts: those of these goals, in these fields or in all where none are named. */
export interface ConflictPart {
  readonly keys: readonly GoalKey[]
  readonly fields?: readonly GoalFieldName[]
}

/** Whose value a conflict is resolved with. */
export type Side = 'mine' | 'theirs'

/**
 * The conflicts of a goal. They follow from the record alone: the user changed a field from one value, and the platform
 * shows another one now. Equal values never conflict, however they are written (2 and 2.00000).
 */
export function conflictsOf(record: GoalRecord): readonly Conflict[] {
  return changedFields(record).flatMap((field) => {
    const cell = record.change[field]
    if (cell === undefined || !isConflict(record, field, cell)) return []
    return [{ field, base: cell.was, mine: cell.now, theirs: baseValue(record, field) }]
  })
}

/** Whether a goal has a conflict. */
export function isConflicted(record: GoalRecord): boolean {
  return conflictsOf(record).length > 0
}

function isConflict(record: GoalRecord, name: GoalFieldName, { was, now }: CellChange): boolean {
  if (record.base === null) return false
  const [field, theirs] = [goalField(name), baseValue(record, name)]
  return !sameValue(field, was, theirs) && !sameValue(field, now, theirs)
}

/**
 * Resolving the conflicts of a goal, all or those of some fields: with mine the change stays, made from what the platform
 * shows now; with theirs it is dropped.
 */
export function resolve(
  record: GoalRecord,
  side: Side,
  fields?: readonly GoalFieldName[],
): readonly Move[] {
  return conflictsOf(record)
    .filter(({ field }) => fields === undefined || fields.includes(field))
    .map(({ field, mine, theirs }) => ({
      type: 'cell',
      key: record.key,
      field,
      before: record.change[field] ?? null,
      after: side === 'mine' ? { was: theirs, now: mine } : null,
    }))
}
