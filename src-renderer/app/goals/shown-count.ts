import { isNarrow } from '#domain/query/condition'
import type { Workspace } from '../workspace.svelte'

/** How many goals the list shows, and whether more of those that are still to come may belong to them. */
interface ShownCount {
  readonly goals: number
  readonly counting: boolean
}

/** Where nothing narrows the list it is known before all goals are here. */
export function shownCount({ scope, listing, counts, isWhole }: Workspace): ShownCount {
  const listsAll = scope === 'all' && !isNarrow(listing.look.query)
  return listsAll
    ? { goals: counts.goals, counting: false }
    : { goals: listing.shown.length, counting: !isWhole }
}
