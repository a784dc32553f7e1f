import {
  fieldNamesOf,
  goalField,
  goalValue,
  type Goal,
  type GoalFieldName,
} from '#domain/goal/goal'
import type { FieldValue } from '#domain/model/field'
import { sameValue } from '#domain/model/value'
import type { GoalValues } from './post-item'

/** A field that the platform took otherwise than it was sent. */
export interface Difference {
  readonly field: GoalFieldName
  readonly sent: FieldValue
  readonly got: FieldValue
}

/** Where a goal of the platform is not what was sent: none where all of it was taken. */
export function differencesOf(values: GoalValues, shown: Goal): readonly Difference[] {
  return fieldNamesOf(values).flatMap((field) => {
    const [sent, got] = [values[field] ?? null, goalValue(shown, field)]
    return sameValue(goalField(field), sent, got) ? [] : [{ field, sent, got }]
  })
}

/** Whether the platform shows these values. */
export function shows(shown: Goal, values: GoalValues): boolean {
  return differencesOf(values, shown).length === 0
}
