import { goalField, type GoalFieldName } from '#domain/goal/goal'
import type { FieldValue } from '#domain/model/field'
import { showValue } from '#domain/model/show'
import type { DecimalMark } from '#domain/money/typed'
import { quote } from '#domain/quote'
import { draftOf, type GoalRecord } from './record'

/** A goal's name for a sentence: in quotes, short enough to read. */
export function quoteGoal(record: GoalRecord): string {
  const { name, id } = draftOf(record)
  const title = name ?? (id === null ? 'a goal without a name' : `goal ${id}`)
  return quote(title)
}

/** "“Signup”" for one goal, "48 goals" for many. */
export function quoteGoals(records: readonly GoalRecord[]): string {
  const [only, ...others] = records
  return only !== undefined && others.length === 0 ? quoteGoal(only) : `${records.length} goals`
}

/** What setting one field is called: "Set Payout per conversion to 12.50 on “Signup”". */
export function setLabel(
  records: readonly GoalRecord[],
  name: GoalFieldName,
  value: FieldValue,
  mark: DecimalMark,
): string {
  const field = goalField(name)
  return `Set ${field.label} to ${showValue(field, value, mark)} on ${quoteGoals(records)}`
}
