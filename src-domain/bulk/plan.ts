import type { GoalKey, GoalRecord } from '#domain/change/record'
import type { GoalFieldName } from '#domain/goal/goal'
import type { FieldValue } from '#domain/model/field'
import type { DecimalMark } from '#domain/money/typed'
import type { Offer } from '#domain/network/offer'
import type { Preferences } from '#domain/network/preferences'

/** One field of one goal, before and after. */
export interface PlannedCell {
  readonly key: GoalKey
  readonly field: GoalFieldName
  readonly before: FieldValue
  readonly after: FieldValue
}

/** A new goal, and the one that it is like. */
export interface MadeGoal {
  readonly source: GoalKey
  readonly record: GoalRecord
  /** What to look at: its amounts are in another currency, or the offer has its name already. */
  readonly note: string | null
}

/** Something that is not done to a goal, or to one of its fields, and why: completes "Signup …". */
export interface Skipped {
  readonly key: GoalKey
  readonly field: GoalFieldName | null
  readonly why: string
}

/** Everything that an action comes to, for whoever looks and for whoever does it. */
export interface BulkPlan {
  readonly cells: readonly PlannedCell[]
  readonly made: readonly MadeGoal[]
  /** New goals that go altogether. */
  readonly gone: readonly GoalKey[]
  readonly skipped: readonly Skipped[]
  /** How many fields are already what they would become. */
  readonly unchanged: number
}

/** What actions look at besides the goals. */
export interface BulkContext {
  readonly preferences: Preferences
  readonly offer: (id: number | null) => Offer | null
  /** The names of an offer's goals, without those that are deleted. */
  readonly namesIn: (offer: number) => readonly string[]
  readonly newKey: () => GoalKey
  readonly mark: DecimalMark
}

export const EMPTY_PLAN: BulkPlan = { cells: [], made: [], gone: [], skipped: [], unchanged: 0 }

/** How many goals an action touches: changes, makes or takes away. */
export function goalsTouched({ cells, made, gone }: BulkPlan): number {
  return new Set([...cells.map(({ key }) => key), ...gone]).size + made.length
}
