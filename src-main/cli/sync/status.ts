import { isConflicted } from '#domain/change/conflict'
import { pendingState } from '#domain/change/record'
import type { LocalNetwork } from '../../services/networks/network-folders'
import type { Records } from '../../store/state/records'
import { failureLine, failureOf } from '../failure-line'
import { jsonDocument } from '../json-text'
import { lookAt } from './look'
import { standingJson, statusTable, type Counts, type Standing } from './status-report'
import type { StatusCommand } from './sync-arguments'
import { noNetworks } from './sync-failures'
import { placeAt, type Outside, type Place, type Talk } from './workplace'

/** Exit status: nothing waits for a person, a conflict or a post does, a network cannot be read. The highest one counts. */
const [QUIET, WAITS, UNREADABLE] = [0, 1, 2]

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
    ? jsonDocument({}, { networks: standings.map(standingJson) })
    : statusTable(standings, width)
  for (const piece of pieces) await out.write(piece)
  return Math.max(...standings.map(statusOf))
}

async function standingOf(place: Place, network: LocalNetwork): Promise<Standing> {
  try {
    const { records, waiting } = await lookAt(place, network)
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
