import { join } from 'node:path'
import { GoalpostError } from '#domain/failure'
import { LEFT } from '../journal/damage'
import { errorCode, type Disk } from '../disk/disk'
import { writeFailure } from '../disk/failures'
import { readNetwork, type NetworkFiles } from '../state/read-network'
import { readAnyVersion } from './any-version'
import { withNewest } from './in-memory'
import { finish, migrate } from './migrate'
import { isUnderWay } from './staging'

/** A network of the newest version, with what is to be said of how it came to be that: a sentence each. */
export interface UpToDate {
  readonly files: NetworkFiles
  readonly notices: readonly string[]
}

/**
 * Reads a network, and brings it to the newest version where it is of an older one. Throws where it cannot be read, and answers
 * with the failure where it can be read and not brought there: then it is what it was, or what it was to be.
 */
export async function bringUpToDate(
  disk: Disk,
  folder: string,
): Promise<UpToDate | { readonly failure: GoalpostError }> {
  const found = await readAnyVersion(disk, folder)
  try {
    if ('older' in found) {
      const kept = await migrate(disk, folder, found.older)
      const damage = found.older.opened.damage((name) => `kept as ${join(kept, name)}`)
      return { files: await readNetwork(disk, folder), notices: [...damage, broughtUp(kept)] }
    }
    const ended = !(await isUnderWay(disk, folder))
    const notices = ended ? [] : [broughtUp(await finish(disk, folder))]
    return { files: found.files, notices }
  } catch (error) {
    return { failure: errorCode(error) === null ? notMigrated(error) : writeFailure(error, folder) }
  }
}

/** Reads a network of any version as one of the newest, on a disk to look at it with. Writes nothing. */
export async function showUpToDate(
  disk: Disk,
  folder: string,
): Promise<UpToDate & { readonly disk: Disk }> {
  const found = await readAnyVersion(disk, folder)
  if ('files' in found) return { disk, files: found.files, notices: [] }
  const shown = withNewest(disk, folder, found.older.newest)
  const notices = found.older.opened.damage(() => LEFT)
  return { disk: shown, files: await readNetwork(shown, folder), notices }
}

function broughtUp(kept: string): string {
  return `This network was brought to the format of this Goalpost. Its files as they were before are in ${kept}.`
}

function notMigrated(cause: unknown): GoalpostError {
  return new GoalpostError(
    {
      code: 'network/not_migrated',
      what: 'This network was last opened by an older Goalpost and could not be brought to the format of this one.',
      next: 'Nothing in it was changed. Open it again, or keep a copy of its folder and ask for help.',
    },
    { cause },
  )
}
