import { everything, type Condition, type Query } from './condition'
import type { State } from './states'
import { isSameName } from './view'

/** A view that every network has. It says which goals, and leaves columns and order as they are. */
export interface BuiltInView {
  readonly name: string
  readonly query: Query
}

/** How far back a pull is recent. */
const RECENT_DAYS = 7

export const builtInViews: readonly BuiltInView[] = [
  { name: 'All goals', query: everything },
  { name: 'Pending', query: inState('changed') },
  { name: 'Errors', query: inState('error') },
  { name: 'Conflicts', query: inState('conflict') },
  { name: 'Money warnings', query: inState('money') },
  { name: 'Other warnings', query: inState('warning') },
  {
    name: 'Private with payout',
    query: asking({ kind: 'rule', code: 'private_with_payout', not: false }),
  },
  {
    name: 'Recently changed on the platform',
    query: asking({ kind: 'pulled', days: RECENT_DAYS, not: false }),
  },
  { name: 'Gone from the platform', query: inState('gone') },
]

/** Whether a name is taken by a view that every network has. */
export function isBuiltIn(name: string): boolean {
  return builtInViews.some((view) => isSameName(view.name, name))
}

/** The goals in one state. */
export function inState(state: State): Query {
  return asking({ kind: 'state', states: [state], not: false })
}

/** The goals that fit one condition. */
export function asking(condition: Condition): Query {
  return { text: '', conditions: [condition] }
}
