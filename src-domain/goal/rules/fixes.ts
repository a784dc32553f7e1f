import type { Fix } from '../finding'
import { goalValue, type Goal, type GoalFieldName } from '../goal'

/** The fix that gives fields the value they have on the platform; null for a goal that is not there. */
export function putBack(
  label: string,
  names: readonly GoalFieldName[],
  base: Goal | null,
): Fix | null {
  if (base === null) return null
  return { label, set: Object.fromEntries(names.map((name) => [name, goalValue(base, name)])) }
}
