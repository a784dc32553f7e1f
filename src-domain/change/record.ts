import {
  blankGoal,
  fieldNamesOf,
  goalField,
  goalValue,
  type Goal,
  type GoalFieldName,
} from '#domain/goal/goal'
import type { JsonObject } from '#domain/json'
import type { FieldValue } from '#domain/model/field'
import { canonicalValue, sameValue } from '#domain/model/value'

/** Names a goal in this network's store for as long as it exists here, before and after the platform gives it an id. */
export type GoalKey = string

/** One field that the user set, with the value the base had then. */
export interface CellChange {
  readonly was: FieldValue
  readonly now: FieldValue
}

/** The fields that the user set. An overlay: it is laid over the base and never part of it. */
export type Change = Readonly<Partial<Record<GoalFieldName, CellChange>>>

/** What the store keeps of one goal. */
export interface GoalRecord {
  readonly key: GoalKey
  /** As the platform last showed it; null for a goal that is not there yet. */
  readonly base: Goal | null
  readonly change: Change
  /** Unknown keys of a new goal that came from a file. A goal with a base has them there. */
  readonly extra?: JsonObject
  /** The platform did not show it in the last pull. It stays here until somebody decides what becomes of it. */
  readonly missing?: true
}

/** What a field was before anything was changed: the base's value, or the platform's default for a new goal. */
export function baseValue(record: GoalRecord, name: GoalFieldName): FieldValue {
  return goalValue(record.base ?? blankGoal, name)
}

/** What a field is, as the user wants it: one value of the draft, without the others. */
export function draftValue(record: GoalRecord, name: GoalFieldName): FieldValue {
  const cell = record.change[name]
  return cell === undefined ? baseValue(record, name) : cell.now
}

/** The goal as the user wants it: the base with the change laid over it; where nothing was set, the base itself. */
export function draftOf(record: GoalRecord): Goal {
  if (record.base !== null && changedFields(record).length === 0) return record.base
  const set = Object.entries(record.change).map(([name, cell]) => [name, cell.now] as const)
  const base = record.base ?? { ...blankGoal, extra: record.extra ?? {} }
  return { ...base, ...Object.fromEntries<FieldValue>(set) }
}

/** The names of the fields that the user set. */
export function changedFields(record: GoalRecord): readonly GoalFieldName[] {
  return fieldNamesOf(record.change)
}

export type PendingState = 'unchanged' | 'new' | 'modified' | 'deleted'

/** What a post would do with a goal, in one word. */
export function pendingState(record: GoalRecord): PendingState {
  if (record.base === null) return 'new'
  if (record.change.status?.now === 'deleted') return 'deleted'
  return changedFields(record).length > 0 ? 'modified' : 'unchanged'
}

/**
 * The change of one field to a value: null where the value means the same as the base's, for then there is nothing to
 * post. A field changed before keeps the value it was first changed from.
 */
export function cellChange(
  record: GoalRecord,
  name: GoalFieldName,
  value: FieldValue,
): CellChange | null {
  const field = goalField(name)
  const base = baseValue(record, name)
  if (sameValue(field, base, value)) return null
  const before = record.change[name]
  // It may have been changed from nothing, which is null as well.
  return { was: before === undefined ? base : before.was, now: canonicalValue(field, value) }
}
