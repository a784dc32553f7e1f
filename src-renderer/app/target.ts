import type { GoalKey } from '#domain/change/record'
import type { GoalFieldName } from '#domain/goal/goal'
import type { FieldValue } from '#domain/model/field'

/** What an edit is meant for: one goal, named by its key, or several, named by their keys with a space between. */
export type Target = string

/** A field of one goal, or of several at once, set to a value. */
export interface TypedEdit {
  readonly target: Target
  readonly field: GoalFieldName
  readonly value: FieldValue
}

export function targetOf(keys: readonly GoalKey[]): Target {
  return keys.join(' ')
}

export function keysOf(target: Target): readonly GoalKey[] {
  return target.split(' ')
}

/** The edits that set several fields of one target. */
export function editsOf(
  target: Target,
  values: Readonly<Partial<Record<GoalFieldName, FieldValue>>>,
): readonly TypedEdit[] {
  // Object.entries widens the names to string; there are no others than fields.
  const entries = Object.entries(values) as [GoalFieldName, FieldValue][]
  return entries.map(([field, value]) => ({ target, field, value }))
}
