import type { PostSummary } from '#domain/contract/sync-views'
import type { Failure } from '#domain/failure'
import type { LocalNetwork } from '../../services/networks/network-folders'
import { counted } from '../counts'
import { failureJson } from './failure-json'
import { sentence, under } from './rows'

/** How a network stands, or why that cannot be told. */
export type Standing =
  | {
      readonly network: LocalNetwork
      readonly goals: Counts
      readonly waiting: PostSummary | null
    }
  | { readonly network: LocalNetwork; readonly failure: Failure }

export interface Counts {
  readonly goals: number
  readonly pending: { readonly new: number; readonly changed: number; readonly deleted: number }
  /** Goals with conflicts. */
  readonly conflicts: number
  /** Goals that the platform no longer shows. */
  readonly missing: number
}

/** How a network stands, as JSON has it. */
export function standingJson(standing: Standing): object {
  const { key, id, name, archived } = standing.network
  if (!('failure' in standing)) {
    return { key, id, name, archived, ...standing.goals, post: standing.waiting }
  }
  return { key, id, name, archived, failure: failureJson(standing.failure) }
}

/** How networks stand, as a table for a person. */
export function* statusTable(standings: readonly Standing[], width: number): Generator<string> {
  for (const standing of standings) {
    const { name, key, id, archived } = standing.network
    yield* sentence(`${name} (key ${key}, network id ${id})${archived ? ', archived' : ''}`, width)
    const lines = 'failure' in standing ? [standing.failure.what] : linesOf(standing)
    for (const line of lines) yield* under(line, width)
  }
}

function linesOf({ goals, waiting }: Exclude<Standing, { failure: Failure }>): readonly string[] {
  const { pending, conflicts, missing } = goals
  const parts = [
    `${counted(goals.goals, 'goal')}; pending: ${pending.new} new, ${pending.changed} changed, ${pending.deleted} deleted`,
    conflicts > 0 && `${counted(conflicts, 'goal')} in conflict`,
    missing > 0 && `${counted(missing, 'goal')} no longer on the platform`,
    waiting !== null && `post ${waiting.number} is not over: ${postedOf(waiting)}`,
  ]
  return parts.filter((part) => part !== false)
}

/** "12 of 50 goals posted" */
function postedOf({ counts }: PostSummary): string {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return `${counts.applied} of ${counted(all, 'goal')} posted`
}
