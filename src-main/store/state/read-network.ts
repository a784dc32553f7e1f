import { GoalpostError } from '#domain/failure'
import type { Disk } from '../disk/disk'
import { readJournal, type JournalContents } from '../journal/read-journal'
import {
  previousSnapshotPath,
  readSnapshot,
  snapshotPath,
  type SnapshotGoals,
  type SnapshotHead,
} from '../snapshot/snapshot'

/** The files of a network, read and not yet mended. */
export interface NetworkFiles {
  /** The newest snapshot that can be read. */
  readonly snapshot: SnapshotHead
  readonly goals: SnapshotGoals
  /** Whether there is a newer one that cannot. */
  readonly broken: boolean
  readonly journal: JournalContents
}

/** Reads a network's folder: the newest good snapshot and the journal after it. Throws where there is none. */
export async function readNetwork(disk: Disk, folder: string): Promise<NetworkFiles> {
  const newest = await tryRead(disk, snapshotPath(folder))
  const broken = newest === 'broken'
  const found =
    newest === null || broken ? await tryRead(disk, previousSnapshotPath(folder)) : newest
  if (found === null || found === 'broken') throw unreadable(folder)
  try {
    const journal = await readJournal(disk, folder, found.snapshot.sequence)
    return { ...found, broken, journal }
  } catch (error) {
    throw unreadable(folder, error)
  }
}

async function tryRead(
  disk: Disk,
  path: string,
): Promise<Pick<NetworkFiles, 'snapshot' | 'goals'> | 'broken' | null> {
  try {
    return await readSnapshot(disk, path)
  } catch (error) {
    // A newer Goalpost's file is not broken: say so instead of going back to an older state.
    if (error instanceof GoalpostError) throw error
    return 'broken'
  }
}

const UNREADABLE = 'network/unreadable'

/** Whether something failed because no good state of this version is there. */
export function isUnreadable(error: unknown): boolean {
  return error instanceof GoalpostError && error.failure.code === UNREADABLE
}

/** What a person is told where no good state is left. */
export function unreadable(folder: string, cause?: unknown): GoalpostError {
  return new GoalpostError(
    {
      code: UNREADABLE,
      what: `The files of this network in ${folder} cannot be read.`,
      next: 'Nothing in it was changed. Keep a copy of that folder and ask for help, or open a configuration file exported from it.',
    },
    { cause },
  )
}
