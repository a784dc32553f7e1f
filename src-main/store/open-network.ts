import { join } from 'node:path'
import { GoalpostError } from '#domain/failure'
import type { GoalKey, GoalRecord } from '#domain/change/record'
import type { Disk } from './disk'
import { JournalWriter, readJournal, type JournalContents } from './journal'
import type { Entry } from './journal-line'
import { applyMoves, lay, NetworkStore } from './network-store'
import { setAside } from './set-aside'
import {
  previousSnapshotPath,
  renewSnapshot,
  snapshotDatabase,
  snapshotPath,
  type Snapshot,
} from './snapshot'

/** So many entries after the snapshot make opening slow enough to write a new one. */
const LONG_JOURNAL = 1_000

export interface OpenedNetwork {
  readonly store: NetworkStore
  /** What was broken and what was done about it: a sentence each. */
  readonly notices: readonly string[]
}

function journalPath(folder: string): string {
  return join(folder, 'journal.log')
}

/**
 * Opens a network's folder: the snapshot, and the journal after it. What is broken is set aside and reported, never deleted
 * and never replaced by nothing. Throws where no good state is left to open.
 */
export async function openNetwork(
  disk: Disk,
  folder: string,
  now: () => Date,
): Promise<OpenedNetwork> {
  const found = await readSnapshot(disk, folder)
  const path = journalPath(folder)
  const bytes = (await disk.read(path)) ?? new Uint8Array()
  const journal = readJournal(bytes)
  const missed = journal.entries.filter((entry) => entry.sequence > found.snapshot.sequence)
  if (!continues(found.snapshot, missed)) throw unreadable(folder)
  const notices = [...found.notices, ...(await mend(disk, path, bytes, journal))]
  const records = [...replay(found.snapshot.goals, missed).values()]
  const sequence = missed.at(-1)?.sequence ?? found.snapshot.sequence
  if (missed.length > LONG_JOURNAL) {
    await renewSnapshot(disk, folder, { ...found.snapshot, sequence, goals: records })
  }
  const store = new NetworkStore({
    folder,
    contents: found.snapshot,
    records,
    sequence,
    journal: await JournalWriter.open(disk, path, journal.length),
    now,
  })
  return { store, notices }
}

function replay(
  goals: readonly GoalRecord[],
  entries: readonly Entry[],
): ReadonlyMap<GoalKey, GoalRecord> {
  const records = new Map(goals.map((record) => [record.key, record]))
  for (const entry of entries) lay(records, applyMoves(records, entry.moves))
  return records
}

function continues(snapshot: Snapshot, missed: readonly Entry[]): boolean {
  const first = missed[0]
  return first === undefined || first.sequence === snapshot.sequence + 1
}

/** Leaves a journal that can be added to, and says what was wrong with it. */
async function mend(
  disk: Disk,
  path: string,
  bytes: Uint8Array,
  journal: JournalContents,
): Promise<readonly string[]> {
  if (journal.torn) {
    return [
      'Goalpost was stopped in the middle of an edit. That one edit was not finished and is not here.',
    ]
  }
  if (!journal.damaged) return []
  const aside = await setAside(disk, path)
  await disk.write(path, bytes.subarray(0, journal.length))
  const last = journal.entries.at(-1)?.at ?? 'the beginning'
  return [
    `The record of edits is damaged after ${last}. Everything up to there is here; the damaged file is kept as ${aside}.`,
  ]
}

async function readSnapshot(
  disk: Disk,
  folder: string,
): Promise<{ snapshot: Snapshot; notices: readonly string[] }> {
  const newest = await tryRead(disk, snapshotPath(folder))
  if (newest !== 'broken' && newest !== null) return { snapshot: newest, notices: [] }
  const previous = await tryRead(disk, previousSnapshotPath(folder))
  if (previous === 'broken' || previous === null) throw unreadable(folder)
  if (newest === null) return { snapshot: previous, notices: [] }
  const aside = await setAside(disk, snapshotPath(folder))
  return {
    snapshot: previous,
    notices: [
      `The newest copy of this network is damaged and is kept as ${aside}. It was made again from the one before and the record of edits.`,
    ],
  }
}

async function tryRead(disk: Disk, path: string): Promise<Snapshot | 'broken' | null> {
  const database = snapshotDatabase(disk, path)
  try {
    await database.read()
    return database.data
  } catch (error) {
    // A newer Goalpost's file is not broken: say so instead of going back to an older state.
    if (error instanceof GoalpostError) throw error
    return 'broken'
  }
}

function unreadable(folder: string): GoalpostError {
  return new GoalpostError({
    code: 'network/unreadable',
    what: `The files of this network in ${folder} cannot be read.`,
    next: 'Nothing in it was changed. Keep a copy of that folder and ask for help, or open a configuration file exported from it.',
  })
}
