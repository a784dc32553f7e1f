import { goalField, type GoalFieldName } from '#domain/goal/goal'
import { quoteTitle } from '#domain/goal/title'
import { methodFlags, methodSaid, methodSide, methodWords } from '#domain/goal/method'
import type { FieldValue } from '#domain/model/field'
import { showValue } from '#domain/model/show'
import type { DecimalMark } from '#domain/money/typed'
import { draftOf, type GoalRecord } from './record'

/** What a goal is called in a sentence, as the person wants it. */
export function quoteGoal(record: GoalRecord): string {
  return quoteTitle(draftOf(record))
}

/** "“Signup”" for one goal, "48 goals" for many. */
export function quoteGoals(records: readonly GoalRecord[]): string {
  const [only, ...others] = records
  const isOne = only !== undefined && others.length === 0
  return isOne ? quoteGoal(only) : `${records.length.toLocaleString('en')} goals`
}

/** What setting one field is called: "Set Payout per conversion to 12.50 on “Signup”", "Switch Private on for 2 goals". */
export function setLabel(
  records: readonly GoalRecord[],
  name: GoalFieldName,
  value: FieldValue,
  mark: DecimalMark,
): string {
  const field = goalField(name)
  const shown = showValue(field, value, mark)
  const goals = quoteGoals(records)
  if (field.kind === 'flag') return `Switch ${field.label} ${shown} for ${goals}`
  return `Set ${field.label} to ${shown} on ${goals}`
}

/** One field and the value that it is set to. */
interface SetField {
  readonly field: GoalFieldName
  readonly value: FieldValue
}

/** "Payout method to groups" where all that is set are the two switches of one side, to the same; null for anything else. */
export function methodSet(edits: readonly SetField[]): string | null {
  const [first] = edits
  const side = first === undefined ? null : methodSide(first.field)
  if (side === null || edits.some(({ field }) => methodSide(field) !== side)) return null
  const [tiers, groups] = methodFlags(side).map((flag) => onlyValue(edits, flag))
  if (typeof tiers !== 'boolean' || typeof groups !== 'boolean') return null
  const name = side === 'payout' ? 'Payout' : 'Revenue'
  return `${name} method to ${methodWords[methodSaid(tiers, groups)].toLowerCase()}`
}

/** What a field is set to; undefined where it is not, or to several values. */
function onlyValue(edits: readonly SetField[], wanted: GoalFieldName): FieldValue | undefined {
  const [value, ...others] = new Set(
    edits.flatMap(({ field, value: set }) => (field === wanted ? [set] : [])),
  )
  return others.length === 0 ? value : undefined
}
