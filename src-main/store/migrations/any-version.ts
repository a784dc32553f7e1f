import { GoalpostError } from '#domain/failure'
import type { Disk } from '../disk/disk'
import { readFailure } from '../disk/failures'
import { isUnreadable, readNetwork, type NetworkFiles } from '../state/read-network'
import { journalFolder } from '../journal/segments'
import { toVersion2, type Version2 } from './1-to-2'
import { readFiles } from './old-files'
import { openVersion1, type Opened1 } from './open-version-1'
import { isUnderWay } from './staging'
import { version1Files, type OldFiles } from './version-1'

/** A network of an older version, and what it is in the newest. */
export interface Older {
  /** Its files, to the byte. */
  readonly files: OldFiles
  readonly opened: Opened1
  readonly newest: Version2
}

/** A network's files of the newest version, or a network of an older one. */
export type Found = { readonly files: NetworkFiles } | { readonly older: Older }

/** Reads a network of any version. Writes nothing. Throws where there is none that can be opened, or a newer one. */
export async function readAnyVersion(disk: Disk, folder: string): Promise<Found> {
  try {
    return { files: await readNetwork(disk, folder) }
  } catch (error) {
    if (!isUnreadable(error)) throw error
    const older = await readOlder(disk, folder)
    if (older !== null) return { older }
    // Somebody else may have brought it to the newest version between the two looks.
    return { files: await readNetwork(disk, folder) }
  }
}

/** Reads a network that is to be of the newest version. Throws, with what to do, where it is of an older one. */
export async function readNewestOnly(disk: Disk, folder: string): Promise<NetworkFiles> {
  const found = await readAnyVersion(disk, folder)
  if ('older' in found) throw olderNetwork()
  return found.files
}

/** What is copied is what is opened every day, so an older network is brought to the newest version before. */
function olderNetwork(): GoalpostError {
  return new GoalpostError({
    code: 'network/older',
    what: 'This network was last opened by an older Goalpost.',
    next: 'Open it once where Goalpost may write to its folder: that brings it up to date. Then export everything.',
  })
}

/** Null where there is no network of an older version. */
async function readOlder(disk: Disk, folder: string): Promise<Older | null> {
  try {
    // A journal of the newest version beside old files is somebody's work, unless a migration put it there and did not end.
    const stray = (await disk.files(journalFolder(folder))).length > 0
    if (stray && !(await isUnderWay(disk, folder))) return null
    const files = await readFiles(disk, folder, version1Files)
    const opened = openVersion1(files)
    return opened === null ? null : { files, opened, newest: toVersion2(opened.parsed) }
  } catch (error) {
    throw error instanceof GoalpostError ? error : readFailure(error, folder)
  }
}
