import type { Fix } from '../finding'
import type { Goal, GoalContext, GoalFieldName } from '../goal'

/** A rule over one goal. It answers with the sentence to show, or null where the goal is fine. */
export interface Rule {
  readonly code: string
  /** The field it is first shown under, then any others that it speaks of. */
  readonly fields: readonly [GoalFieldName, ...GoalFieldName[]]
  /** Which of them it speaks of in one goal, the first of these first; all of them where this is not given. */
  readonly speaksOf?: (goal: Goal) => readonly GoalFieldName[]
  /** When it speaks, for the table of rules. */
  readonly about: string
  /** A money warning: it must be ticked before a post. */
  readonly confirm?: true
  readonly check: (goal: Goal, context: GoalContext) => string | null
  /** Asked only where the rule speaks. */
  readonly fix?: (goal: Goal, context: GoalContext) => Fix | null
}
