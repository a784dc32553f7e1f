import type { Action } from '#domain/change/entry'
import type { Move } from '#domain/change/move'

/**
 * What makes a restore point before it moves many goals. What is undone or done again is in the history already; a pull, a post
 * and an import make theirs before they begin: the first two go on in many commits, the last has one however small it is.
 */
const keepsPoint: Readonly<Record<Action, boolean>> = {
  edit: true,
  create: true,
  duplicate: true,
  delete: true,
  fix: true,
  discard: true,
  restore: true,
  resolve: true,
  import: false,
  undo: false,
  redo: false,
  pull: false,
  post: false,
}

/** Whether a restore point is to be made before these moves: they touch so many goals, and whoever makes them has made none. */
export function needsPoint(action: Action, moves: readonly Move[], manyGoals: number): boolean {
  return (
    keepsPoint[action] &&
    moves.length >= manyGoals &&
    new Set(moves.map(({ key }) => key)).size >= manyGoals
  )
}
