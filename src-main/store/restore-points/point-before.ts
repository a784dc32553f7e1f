import type { Action } from '#domain/change/entry'
import type { Move } from '#domain/change/move'
import type { GoalKey } from '#domain/change/record'

/**
 * What makes a restore point before it: where it moves many goals, or however small it is. What is undone or done again is in the
 * history already; a pull and a post make theirs before they begin, for they go on in many commits.
 */
const keepsPoint: Readonly<Record<Action, 'of many' | 'always' | 'never'>> = {
  edit: 'of many',
  create: 'of many',
  duplicate: 'of many',
  delete: 'of many',
  fix: 'of many',
  discard: 'of many',
  restore: 'of many',
  resolve: 'of many',
  import: 'always',
  undo: 'never',
  redo: 'never',
  pull: 'never',
  post: 'never',
}

/** Whether a restore point is to be made before these moves, so many goals being many. */
export function needsPoint(action: Action, moves: readonly Move[], manyGoals: number): boolean {
  if (keepsPoint[action] !== 'of many') return keepsPoint[action] === 'always'
  const goals = new Set<GoalKey>()
  return moves.some(({ key }) => goals.add(key).size >= manyGoals)
}
