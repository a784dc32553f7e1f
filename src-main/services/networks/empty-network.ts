import type { NetworkKey } from '#domain/contract/views'
import { aboutOf, type Origin } from '../../store/small-files/about'
import { writeConnection } from '../../store/small-files/connection-file'
import { createNetwork } from '../../store/network/create-network'
import type { Disk } from '../../store/disk/disk'
import type { NetworkFolders } from './network-folders'

interface Place {
  readonly disk: Disk
  readonly folders: NetworkFolders
}

interface EmptyNetwork {
  /** The platform's network id. */
  readonly id: string
  readonly name: string
  readonly origin: Origin
  /** What replaces the platform's own address; null where nothing does. */
  readonly url: string | null
}

/** Makes a network that has nothing yet: a pull fills it. */
export async function makeEmptyNetwork(
  { disk, folders }: Place,
  { id, name, origin, url }: EmptyNetwork,
): Promise<NetworkKey> {
  const key = await folders.freeKey(id)
  const network = { id, name, preferences: {} }
  const card = aboutOf(origin, network, await folders.freeLook(name))
  await createNetwork(disk, folders.path(key), card, { network, advertisers: [], offers: [] }, [])
  if (url !== null) await writeConnection(disk, folders.path(key), url)
  return key
}
