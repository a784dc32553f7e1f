import { assertNever } from '#domain/assert-never'
import type { SyncView } from '#domain/contract/sync-views'
import { platformAddress } from '../../platform/address'
import { makeEmptyNetwork } from '../../services/networks/empty-network'
import type { LocalNetwork } from '../../services/networks/network-folders'
import { readConnection, writeConnection } from '../../store/small-files/connection-file'
import { printable } from '../terminal-text'
import { atWork, tokenOf } from './at-work'
import { chosenNetwork, networkToPull } from './choose-network'
import { statusOfFailure } from './exit-status'
import { OnePull } from './one-pull'
import { pullJson, pullTable, type PullTold } from './pull-report'
import type { PullCommand } from './sync-arguments'
import { hasOwnPlatform } from './sync-failures'
import { placeAt, USUAL_CALLS, type Outside, type Place, type Talk } from './workplace'

/** Exit status of a pull that was done: all was found and nothing is in conflict, or not. */
const [CLEAN, FINDINGS] = [0, 1]

/** Brings a network up to what the platform shows, a new one where it is not here yet. */
export async function pull(command: PullCommand, talk: Talk, outside: Outside): Promise<number> {
  const place = placeAt(command.data, outside)
  const network =
    (await networkToPull(place, command.network)) ?? (await made(place, command, talk))
  const pulling = new OnePull(command, talk, outside)
  const hear = (view: SyncView) => {
    pulling.hear(view)
  }
  const told = await atWork(place, network, talk.say, hear, async (work) => {
    await useAddress(place, network, command.url)
    return pulling.run(work)
  })
  for (const piece of command.json ? pullJson(told) : pullTable(told, talk.width)) {
    await talk.out.write(piece)
  }
  return statusOf(told)
}

/** Nothing is made for a network id, an address or a token that does not work. */
async function made(
  place: Place,
  { network: id, url }: PullCommand,
  { say }: Talk,
): Promise<LocalNetwork> {
  platformAddress(id, url)
  const client = place.clientOf({ networkId: id, url, token: tokenOf(place), calls: USUAL_CALLS })
  await client.newestGoalId()
  const { disk } = place.surroundings
  const empty = { id, name: id, origin: 'platform', url } as const
  const key = await makeEmptyNetwork({ disk, folders: place.folders }, empty)
  await say(printable(`The network is new here. Its key is ${key}.`))
  return chosenNetwork(place, `key:${key}`)
}

/** An address that is given counts from now on. */
async function useAddress(place: Place, network: LocalNetwork, url: string | null): Promise<void> {
  if (url === null) return
  if (network.origin === 'practice') throw hasOwnPlatform()
  platformAddress(network.id, url)
  const { disk } = place.surroundings
  const folder = place.folders.path(network.key)
  if ((await readConnection(disk, folder)) !== url) await writeConnection(disk, folder, url)
}

function statusOf({ end, failure, inConflict, unknownOffers }: PullTold): number {
  switch (end) {
    case 'done':
      return inConflict > 0 || unknownOffers.length > 0 ? FINDINGS : CLEAN
    case 'failed':
      return failure === null ? FINDINGS : statusOfFailure(failure)
    case 'fewer':
    case 'stopped':
      return FINDINGS
    default:
      return assertNever(end)
  }
}
