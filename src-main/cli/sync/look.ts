import type { PostSummary } from '#domain/contract/sync-views'
import type { NetworkContents } from '#domain/network/network'
import type { LocalNetwork } from '../../services/networks/network-folders'
import { postSummary } from '../../services/sync/post-views'
import { newerNetwork } from '../../store/json/newer'
import { showUpToDate } from '../../store/migrations/bring-up-to-date'
import { unreadable } from '../../store/state/read-network'
import type { Records } from '../../store/state/records'
import { replay } from '../../store/state/replay'
import { listPosts } from '../../sync/post-files'
import { readPost } from '../../sync/post-log'
import type { Place } from './workplace'

/** A network as its files have it at this moment. */
export interface Looked {
  readonly network: LocalNetwork
  readonly contents: NetworkContents
  readonly records: Records
  /** The post that is not over; null where there is none. */
  readonly waiting: PostSummary | null
}

/** Reads a network without writing anything, whoever has it open. */
export async function lookAt(
  { surroundings: { disk }, folders }: Place,
  network: LocalNetwork,
): Promise<Looked> {
  if (network.newer) throw newerNetwork()
  const folder = folders.path(network.key)
  const { disk: shown, files } = await showUpToDate(disk, folder)
  const last = (await listPosts(shown, folder)).at(-1)
  const post = last === undefined ? null : await readPost(shown, folder, last)
  const summary = post === null ? null : postSummary(post)
  const waiting = summary?.over === false ? summary : null
  try {
    const { contents, records } = await replay(files)
    return { network, contents, records, waiting }
  } catch (error) {
    // The files are whole, but do not belong together.
    throw unreadable(folder, error)
  }
}
