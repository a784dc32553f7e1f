import type { GoalFieldName } from '#domain/goal/goal'
import type { JsonObject } from '#domain/json'
import type { FieldValue } from '#domain/model/field'

/** What a file wants a field of a goal to be. */
export interface WantedCell {
  readonly field: GoalFieldName
  readonly now: FieldValue
  /** What it was where the file was made: only a change file says so. */
  readonly base?: FieldValue
}

/** What a file wants of one goal, whichever kind of file it is. */
export interface WantedGoal {
  /** Where it stands in the file, from 1 on: a line, a row, the place in a list. */
  readonly place: number
  /** The goal that is meant; null for one that the file knows no id of. */
  readonly id: number | null
  readonly cells: readonly WantedCell[]
  /** It comes from a table: spreadsheets write line breaks in their own way, so those are no change. */
  readonly fromTable?: boolean
  /** Why it cannot be used, a sentence each; none where it can. */
  readonly problems: readonly string[]
  /** Keys of a new goal that no catalogue knows. */
  readonly extra?: JsonObject
}

/** The value that a file wants a field to be; undefined where it says nothing of it. */
export function wantedValue({ cells }: WantedGoal, name: GoalFieldName): FieldValue | undefined {
  return cells.find(({ field }) => field === name)?.now
}
