import type { GoalKey } from '#domain/change/record'
import type { GoalChecks } from '#domain/check/goal-checks'

/** What the rules say of all goals of a network now, and what those between goals would say if some of them were otherwise. */
export type Between = Pick<GoalChecks<GoalKey>, 'told' | 'done' | 'movedBy' | 'previewGroup'>
