import type { Tally } from '#domain/check/finding-counts'
import type { CountSource } from '../../features/offers/offer-counts'
import type { GoalCounts } from './goal-table'
import type { Workspace } from '../workspace.svelte'

/** What the offers pane counts: goals, changes and findings, of all and of each offer. Null until every goal is here. */
export function offerCounts(workspace: Workspace): CountSource | null {
  if (!workspace.isWhole) return null
  const { checks, counts, data } = workspace
  const offer = (id: number) => joined(data.table.countsOf(id), checks.ofOffer(id))
  // A goal without a known offer always has an error: that one.
  return {
    all: joined(counts, checks.tally),
    lost: joined(data.lost, { errors: data.lost.goals, warnings: 0 }),
    offer,
  }
}

function joined({ goals, pending, conflicts }: GoalCounts, { errors, warnings }: Tally) {
  return { goals, pending, conflicts, errors, warnings }
}
