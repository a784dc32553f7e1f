import { basename, dirname, join } from 'node:path'
import type { GoalRecord } from '#domain/change/record'
import type { NetworkContents } from '#domain/network/network'
import type { Disk } from './disk'
import { writeFailure } from './failures'
import { aboutDatabase, type Origin } from './about'
import { snapshotDatabase, snapshotOf, snapshotPath } from './snapshot'

/**
 * Makes the folder of a new network. It is filled under a temporary name and renamed when whole, so that a crash leaves no
 * half network in the list.
 */
export async function createNetwork(
  disk: Disk,
  folder: string,
  origin: Origin,
  contents: NetworkContents,
  records: readonly GoalRecord[],
): Promise<void> {
  const parent = dirname(folder)
  const making = join(parent, `.making-${basename(folder)}`)
  try {
    await disk.remove(making)
    await disk.makeFolder(making)
    const { id, name } = contents.network
    const about = aboutDatabase(disk, making)
    about.data = { format: 'goalpost/about', version: 1, origin, id, name }
    await about.write()
    const snapshot = snapshotDatabase(disk, snapshotPath(making))
    snapshot.data = snapshotOf(0, contents, records)
    await snapshot.write()
    await disk.rename(making, folder)
    await disk.syncFolder(parent)
  } catch (error) {
    await disk.remove(making).catch(() => undefined)
    throw writeFailure(error, parent)
  }
}
