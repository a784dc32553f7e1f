import { archivedNetwork } from '../../services/networks/network-failures'
import type { LocalNetwork } from '../../services/networks/network-folders'
import { newerNetwork } from '../../store/json/newer'
import { noNetworks, noSuchNetwork, severalNetworks } from './sync-failures'
import type { Place } from './workplace'

/** Says that a name is that of a folder here, and not a network id of the platform. */
const KEY = 'key:'

/** The one network that a command is about, by its key or network id, or because there is no other. */
export async function chosenNetwork(
  { folders, data }: Place,
  name: string | null,
): Promise<LocalNetwork> {
  const here = await folders.list()
  if (here.length === 0) throw noNetworks(data)
  if (name !== null) return only(called(name, here)) ?? missing(name, here)
  return only(here.filter(({ archived }) => !archived)) ?? only(here) ?? missing('', here)
}

/** The network that a pull goes into; null where one is to be made. */
export async function networkToPull(
  { folders }: Place,
  name: string,
): Promise<LocalNetwork | null> {
  const here = await folders.list()
  if (name.startsWith(KEY)) return only(called(name, here)) ?? missing(name, here)
  return only(called(name, here).filter(isOfPlatform))
}

/** Where several have this name, those that are put away or only to try things on are not meant. */
function called(name: string, here: readonly LocalNetwork[]): readonly LocalNetwork[] {
  if (name.startsWith(KEY)) return here.filter(({ key }) => key === name.slice(KEY.length))
  const id = name.toLowerCase()
  const found = here.filter((one) => one.key === name || one.id.toLowerCase() === id)
  const used = found.filter(({ archived }) => !archived)
  const real = used.filter(isOfPlatform)
  return [real, used, found].find((some) => some.length > 0) ?? []
}

/** Null where there is none. */
function only(found: readonly LocalNetwork[]): LocalNetwork | null {
  if (found.length > 1) throw severalNetworks(found)
  const [network = null] = found
  if (network?.archived === true) throw archivedNetwork()
  if (network?.newer === true) throw newerNetwork()
  return network
}

function isOfPlatform({ origin }: LocalNetwork): boolean {
  return origin !== 'practice' && origin !== 'sample'
}

function missing(name: string, here: readonly LocalNetwork[]): never {
  throw noSuchNetwork(name, here)
}
