import type { Goal, GoalContext, GoalFieldName } from '../goal'

/** A rule over one goal. It answers with the sentence to show, or null where the goal is fine. */
export interface Rule {
  readonly code: string
  /** The field it is first shown under, then any others that it speaks of. */
  readonly fields: readonly [GoalFieldName, ...GoalFieldName[]]
  readonly check: (goal: Goal, context: GoalContext) => string | null
}
