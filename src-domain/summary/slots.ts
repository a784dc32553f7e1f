import { goalFields } from '#domain/goal/catalogue'
import { goalField, goalValue, type Goal, type GoalFieldName } from '#domain/goal/goal'
import type { GoalField } from '#domain/goal/goal-field'
import { methodFlags, methodOf, methodSide } from '#domain/goal/method'
import type { Side } from '#domain/goal/side'
import type { FieldValue } from '#domain/model/field'

/** Names what is told of as one thing: a field, or the method of one side, which two switches say. */
export type SlotName = GoalFieldName | `${Side}_method`

export interface Slot {
  readonly name: SlotName
  /** The fields that it is made of. */
  readonly fields: readonly GoalFieldName[]
  /** The field that it is; null for a method. */
  readonly field: GoalField<GoalFieldName> | null
  readonly valueOf: (goal: Goal) => FieldValue
}

const ofFields = goalFields
  .filter(({ name }) => methodSide(name) === null)
  .map(({ name }): Slot => ({
    name,
    fields: [name],
    field: goalField(name),
    valueOf: (goal) => goalValue(goal, name),
  }))

const ofMethods = (['payout', 'revenue'] as const).map((side): Slot => ({
  name: `${side}_method`,
  fields: methodFlags(side),
  field: null,
  valueOf: (goal) => methodOf(goal, side),
}))

/** Everything that is told of by itself. */
export const slots: readonly Slot[] = [...ofFields, ...ofMethods]

const slotOfField: ReadonlyMap<GoalFieldName, SlotName> = new Map(
  slots.flatMap(({ name, fields }) => fields.map((field) => [field, name] as const)),
)

/** The slots that some fields are told of in, each once. */
export function slotsOf(fields: readonly GoalFieldName[]): ReadonlySet<SlotName> {
  return new Set(fields.flatMap((field) => slotOfField.get(field) ?? []))
}
