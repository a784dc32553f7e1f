import type { Side } from '#domain/change/conflict'
import type { GoalFieldName } from '#domain/goal/goal'
import type { Editing } from './editing'

/** What can be done from around a control that sets these fields; null where nothing can be changed. */
export function actsOn(editing: Editing, fields: readonly GoalFieldName[]) {
  if (editing.locked !== null) return null
  return {
    revert: () => {
      editing.revert(fields)
    },
    resolve: (side: Side) => {
      editing.resolve(fields, side)
    },
    fix: editing.fix,
  }
}
