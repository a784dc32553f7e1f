import type { ChangedGoal } from './changes-file'
import type { WantedGoal } from './wanted'

/** What each goal of a change file wants, with what it was made from. */
export function wantedOfChanges(goals: readonly ChangedGoal[]): readonly WantedGoal[] {
  return goals.map(({ id, cells, extra }, index) => ({
    place: index + 1,
    id,
    cells,
    problems: [],
    ...(extra !== undefined && { extra }),
  }))
}
