import { basename, dirname, join } from 'node:path'
import type { GoalRecord } from '#domain/change/record'
import type { NetworkContents } from '#domain/network/network'
import { aboutDatabase, type About } from '../small-files/about'
import type { Disk } from '../disk/disk'
import { unwatched, type Watch } from '../../long-work/watch'
import { writeFailure } from '../disk/failures'
import { snapshotDatabase, snapshotOf, snapshotPath } from '../snapshot/snapshot'

/**
 * Makes the folder of a new network. It is filled under a temporary name and renamed when whole, so that a crash leaves no
 * half network in the list, and neither does somebody who stops it.
 */
export async function createNetwork(
  disk: Disk,
  folder: string,
  card: About,
  contents: NetworkContents,
  records: readonly GoalRecord[],
  watch: Watch = unwatched,
): Promise<void> {
  const parent = dirname(folder)
  const making = join(parent, `.making-${basename(folder)}`)
  try {
    await disk.remove(making)
    await disk.makeFolder(making)
    const about = aboutDatabase(disk, making)
    about.data = card
    await about.write()
    const snapshot = snapshotDatabase(disk, snapshotPath(making), () => {
      watch.signal?.throwIfAborted()
    })
    snapshot.data = snapshotOf({ ...contents, sequence: 0, undo: [], redo: [], goals: records })
    await snapshot.write()
    watch.commit()
    await disk.rename(making, folder)
    await disk.syncFolder(parent)
    // The folder of all networks may be new as well.
    await disk.syncFolder(dirname(parent))
  } catch (error) {
    await disk.remove(making).catch(() => undefined)
    throw watch.signal?.aborted === true ? error : writeFailure(error, parent)
  }
}
