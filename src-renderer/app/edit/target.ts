import type { GoalKey } from '#domain/change/record'
import type { Edit } from '#domain/change/edit'
import { goalField, type GoalFieldName } from '#domain/goal/goal'
import type { FieldValue } from '#domain/model/field'
import { typedValue } from '#domain/model/typed-value'
import type { DecimalMark } from '#domain/money/typed'

/** Names a target: two targets of one name are of the same goals. */
export type TargetName = string & { readonly brand: 'target' }

/** What an edit is meant for: one goal, or several at once. */
export interface Target {
  readonly name: TargetName
  readonly keys: readonly GoalKey[]
}

/** A field of one goal, or of several at once, set to a value. */
export interface TypedEdit {
  readonly target: Target
  readonly field: GoalFieldName
  readonly value: FieldValue
}

/** These goals as one target. */
export function targetOf(keys: readonly GoalKey[]): Target {
  // No key has a space in it.
  return { name: keys.join(' ') as TargetName, keys }
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

/** An edit as it is kept, goal by goal: the text of an amount becomes the amount that is meant. */
export function keptEdits({ target, field, value }: TypedEdit, mark: DecimalMark): readonly Edit[] {
  const kept = typedValue(goalField(field), value, mark)
  return target.keys.map((key) => ({ key, field, value: kept }))
}
