import type { GoalFieldName } from '../goal/goal'
import type { FieldValue } from '../model/field'
import type { GoalKey } from './record'

/** One field of one goal set to a value. */
export interface Edit {
  readonly key: GoalKey
  readonly field: GoalFieldName
  readonly value: FieldValue
}
