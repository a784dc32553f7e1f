import { blankGoal, goalValue, type Goal, type GoalFieldName } from '#domain/goal/goal'
import { goalFields } from '#domain/goal/catalogue'
import type { FieldValue } from '#domain/model/field'
import { sameValue } from '#domain/model/value'
import { preferenceState, type Preferences } from '#domain/network/preferences'
import type { Move } from './move'
import {
  cellChange,
  changedFields,
  draftOf,
  type CellChange,
  type Change,
  type GoalKey,
  type GoalRecord,
} from './record'

/** Setting one field: no moves where that changes nothing. */
export function setField(
  record: GoalRecord,
  name: GoalFieldName,
  value: FieldValue,
): readonly Move[] {
  const before = record.change[name] ?? null
  const after = cellChange(record, name, value)
  const unchanged = before?.now === after?.now && (before === null) === (after === null)
  return unchanged ? [] : [{ type: 'cell', key: record.key, field: name, before, after }]
}

/** Setting several fields of one goal at once. */
export function setFields(
  record: GoalRecord,
  values: Readonly<Partial<Record<GoalFieldName, FieldValue>>>,
): readonly Move[] {
  // Object.entries widens the names to string; there are no others than fields.
  const entries = Object.entries(values) as [GoalFieldName, FieldValue][]
  return entries.flatMap(([name, value]) => setField(record, name, value))
}

/**
 * Dropping the changes of one goal, or of some of its fields. A new goal has no base to go back to: dropped whole, it is
 * gone; dropped in some fields, it has the platform's defaults there.
 */
export function discard(record: GoalRecord, fields?: readonly GoalFieldName[]): readonly Move[] {
  if (record.base === null && fields === undefined) {
    return [{ type: 'goal', key: record.key, before: record, after: null }]
  }
  return (fields ?? changedFields(record)).flatMap((name): readonly Move[] => {
    const before = record.change[name]
    return before === undefined
      ? []
      : [{ type: 'cell', key: record.key, field: name, before, after: null }]
  })
}

/** Marking a goal deleted. One that is not on the platform yet is dropped instead. */
export function markDeleted(record: GoalRecord): readonly Move[] {
  return record.base === null ? discard(record) : setField(record, 'status', 'deleted')
}

/**
 * A new goal of an offer, with what the platform would default to. Encrypted tracking is on from the start where the
 * network has it (Goal Model, enforce_encrypt_tracking_pixels).
 */
export function newGoal(key: GoalKey, offerId: number, preferences: Preferences): readonly Move[] {
  const encrypt = preferenceState(preferences, 'encrypt_tracking_pixels') === 'on'
  return addGoal(key, {
    offer_id: { was: null, now: offerId },
    name: { was: null, now: 'New goal' },
    ...(encrypt && { enforce_encrypt_tracking_pixels: { was: false, now: true } }),
  })
}

/** A new goal with everything of another's draft, under a name of its own. A copy of a deleted goal starts active. */
export function duplicate(key: GoalKey, source: GoalRecord): readonly Move[] {
  const draft = draftOf(source)
  return addGoal(
    key,
    asChange({ ...draft, name: `${draft.name ?? ''} (copy)`.trim(), status: 'active' }),
  )
}

/** What a goal sets beyond the platform's defaults: the change that makes it as a new goal. */
export function asChange(goal: Goal): Change {
  const cells = goalFields
    .filter((field) => field.writable)
    .map((field) => ({
      field,
      was: goalValue(blankGoal, field.name),
      now: goalValue(goal, field.name),
    }))
    .filter(({ field, was, now }) => !sameValue(field, was, now))
    .map(({ field, was, now }): [string, CellChange] => [field.name, { was, now }])
  return Object.fromEntries<CellChange>(cells)
}

function addGoal(key: GoalKey, change: Change): readonly Move[] {
  return [{ type: 'goal', key, before: null, after: { key, base: null, change } }]
}
