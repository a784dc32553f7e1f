import type { GoalFieldName } from '#domain/goal/goal'
import type { Editing } from './editing'

/** What the form of several goals tells besides: nothing is written to all of them before an edit is ended. */
export interface ManyEditing extends Editing {
  /** Takes back what was typed and not ended. */
  readonly forget: (field: GoalFieldName) => void
}

/** What can be done with all chosen goals at once. */
export interface ManyCommands {
  readonly duplicate: () => void
  readonly markDeleted: () => void
  readonly setActive: () => void
  readonly discard: () => void
}
