import type { LocalNetwork } from '../../services/networks/network-folders'
import { readOnlyFailure } from '../../store/disk/failures'
import { heldBy } from '../../store/lock/holder'
import { lockFolder } from '../../store/lock/lock'
import type { NetworkStore } from '../../store/network/network-store'
import { openNetwork } from '../../store/network/open-network'
import type { Place, Talk } from './workplace'

/** Opens a network to be written to. Throws where somebody else has it open, or its folder cannot be written to. */
export async function openToWrite(
  { surroundings, folders }: Place,
  { key }: LocalNetwork,
  say: Talk['say'],
): Promise<NetworkStore> {
  const folder = folders.path(key)
  const opening = await openNetwork(surroundings, folder)
  if (opening.kind === 'held') throw heldBy(opening.holder, lockFolder(folder))
  const { store, notices } = opening
  for (const notice of notices) await say(notice)
  if (store.readOnly === null) return store
  await store.close()
  throw readOnlyFailure()
}
