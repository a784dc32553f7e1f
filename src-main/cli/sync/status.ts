import { isConflicted } from '#domain/change/conflict'
import { pendingState } from '#domain/change/record'
import type { PostSummary } from '#domain/contract/sync-views'
import type { Failure } from '#domain/failure'
import type { LocalNetwork } from '../../services/network-folders'
import type { Records } from '../../store/records'
import { counted } from '../counts'
import { failureLine, failureOf } from '../failure-line'
import { jsonDocument } from '../json-text'
import { lookAt, type Looked } from './look'
import { sentence, under } from './rows'
import type { StatusCommand } from './sync-arguments'
import { noNetworks } from './sync-failures'
import { placeAt, type Outside, type Place, type Talk } from './workplace'

/** Exit status: nothing waits for a person, a conflict or a post does, a network cannot be read. The highest one counts. */
const [QUIET, WAITS, UNREADABLE] = [0, 1, 2]

/** How a network stands, or why that cannot be told. */
type Standing =
  | {
      readonly network: LocalNetwork
      readonly goals: Counts
      readonly waiting: PostSummary | null
    }
  | { readonly network: LocalNetwork; readonly failure: Failure }

interface Counts {
  readonly goals: number
  readonly pending: { readonly new: number; readonly changed: number; readonly deleted: number }
  /** Goals with conflicts. */
  readonly conflicts: number
  /** Goals that the platform no longer shows. */
  readonly missing: number
}

/** Tells how every network of a data folder stands. Writes nothing and calls nobody. */
export async function status(
  { data, json }: StatusCommand,
  { out, say, width }: Talk,
  outside: Outside,
): Promise<number> {
  const place = placeAt(data, outside)
  const networks = await place.folders.list()
  if (networks.length === 0) throw noNetworks(data)
  const standings: Standing[] = []
  for (const network of networks) {
    const standing = await standingOf(place, network)
    if ('failure' in standing) await say(failureLine(standing.failure))
    standings.push(standing)
  }
  const pieces = json
    ? jsonDocument({}, { networks: standings.map(asJson) })
    : table(standings, width)
  for (const piece of pieces) await out.write(piece)
  return Math.max(...standings.map(statusOf))
}

async function standingOf(place: Place, network: LocalNetwork): Promise<Standing> {
  try {
    const { records, waiting }: Looked = await lookAt(place, network)
    return { network, goals: countsOf(records), waiting }
  } catch (error) {
    return { network, failure: failureOf(error) }
  }
}

function countsOf(records: Records): Counts {
  const pending = { new: 0, modified: 0, deleted: 0, unchanged: 0 }
  let [conflicts, missing] = [0, 0]
  for (const record of records.values()) {
    pending[pendingState(record)] += 1
    if (isConflicted(record)) conflicts += 1
    if (record.missing === true) missing += 1
  }
  const { modified: changed, deleted } = pending
  return {
    goals: records.size,
    pending: { new: pending.new, changed, deleted },
    conflicts,
    missing,
  }
}

function statusOf(standing: Standing): number {
  if ('failure' in standing) return UNREADABLE
  return standing.goals.conflicts > 0 || standing.waiting !== null ? WAITS : QUIET
}

function asJson(standing: Standing): object {
  const { key, id, name, archived } = standing.network
  if (!('failure' in standing)) {
    return { key, id, name, archived, ...standing.goals, post: standing.waiting }
  }
  const { code, what, next, details = [] } = standing.failure
  return { key, id, name, archived, failure: { code, what, next, details } }
}

function* table(standings: readonly Standing[], width: number): Generator<string> {
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
