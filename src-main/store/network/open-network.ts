import { GoalpostError } from '#domain/failure'
import { BackgroundSnapshots } from '../snapshot/background-snapshots'
import { writeFailure } from '../disk/failures'
import type { Holder } from '../lock/holder'
import { Journal } from '../journal/journal'
import { Lock } from '../lock/lock'
import { faultsOf, mend } from './mend'
import { bringUpToDate, showUpToDate } from '../migrations/bring-up-to-date'
import type { ReadOnly, Writer } from './access'
import { NetworkStore } from './network-store'
import { unreadable, type NetworkFiles } from '../state/read-network'
import { Reading } from './reading'
import { beginReplay, type Replay } from '../state/replay'
import type { Surroundings } from '../surroundings'

/** A network that was opened, or who else has it open. */
export type Opening =
  | {
      readonly kind: 'opened'
      readonly store: NetworkStore
      /** What was broken and what was done about it: a sentence each. */
      readonly notices: readonly string[]
    }
  | { readonly kind: 'held'; readonly holder: Holder }

/** Opens a network's folder, and answers once all of it is there. */
export async function openNetwork(
  surroundings: Surroundings,
  folder: string,
  toLookAt = false,
): Promise<Opening> {
  const opening = await beginToOpen(surroundings, folder, toLookAt)
  if (opening.kind === 'held') return opening
  try {
    await opening.store.reading.whole()
    return opening
  } catch (error) {
    await opening.store.close().catch(() => undefined)
    throw error
  }
}

/**
 * Opens a network's folder: the snapshot, and the journal after it. Answers as soon as both are found whole; the goals follow.
 * What is broken is set aside and reported, never deleted
 * and never replaced by nothing. Throws where no good state is left to open. Where the folder cannot be written to, the
 * network opens to look at only; where somebody else writes to it, it does so when that was asked for. One of an older version
 * is brought to this one before it is written to.
 */
export async function beginToOpen(
  surroundings: Surroundings,
  folder: string,
  toLookAt = false,
): Promise<Opening> {
  // Nothing is made where there is no network, the lock neither.
  if (!(await isThere(surroundings, folder))) throw unreadable(folder)
  const taken = await takeLock(surroundings, folder)
  if ('lock' in taken) return openToWrite(surroundings, folder, taken.lock)
  if ('failure' in taken) return openToLookAt(surroundings, folder, { reason: 'folder' }, taken)
  if (!toLookAt) return { kind: 'held', holder: taken.holder }
  return openToLookAt(surroundings, folder, { reason: 'held', holder: taken.holder })
}

async function isThere({ disk }: Surroundings, folder: string): Promise<boolean> {
  try {
    return (await disk.files(folder)).length > 0
  } catch (error) {
    throw unreadable(folder, error)
  }
}

type Refused = { readonly failure: GoalpostError }
type Taken = { readonly lock: Lock } | { readonly holder: Holder } | Refused

async function takeLock(surroundings: Surroundings, folder: string): Promise<Taken> {
  const { disk, process, now } = surroundings
  try {
    return await Lock.take(disk, folder, process, now())
  } catch (error) {
    if (error instanceof GoalpostError) throw error
    return { failure: writeFailure(error, folder) }
  }
}

async function openToWrite(
  surroundings: Surroundings,
  folder: string,
  lock: Lock,
): Promise<Opening> {
  try {
    const current = await bringUpToDate(surroundings.disk, folder)
    if ('failure' in current) {
      await lock.release().catch(() => undefined)
      return await openToLookAt(surroundings, folder, { reason: 'folder' }, current)
    }
    const { files, notices } = current
    const state = stateOf(folder, files)
    const ready = await makeReady(surroundings, folder, files, lock)
    const told = (more: readonly string[]) => [...notices, ...more]
    if ('journal' in ready) return opened(surroundings, folder, state, ready, told(ready.notices))
    await lock.release().catch(() => undefined)
    const all = told(noticesToLookAt(files, ready))
    return opened(surroundings, folder, state, { reason: 'folder' }, all)
  } catch (error) {
    await lock.release().catch(() => undefined)
    throw error
  }
}

/** Mends what is broken and opens the journal for adding. */
async function makeReady(
  { disk, limits }: Surroundings,
  folder: string,
  files: NetworkFiles,
  lock: Lock,
): Promise<(Writer & { readonly notices: readonly string[] }) | Refused> {
  const { entries, size, end } = files.journal
  const backlog = { entries: entries.length, bytes: size }
  try {
    const notices = await mend(disk, folder, files)
    const journal = await Journal.open(disk, folder, end)
    const newest = files.snapshot.sequence
    const snapshots = new BackgroundSnapshots(disk, folder, limits, newest, backlog)
    return { lock, journal, snapshots, notices }
  } catch (error) {
    return { failure: writeFailure(error, folder) }
  }
}

async function openToLookAt(
  surroundings: Surroundings,
  folder: string,
  readOnly: ReadOnly,
  refused?: Refused,
): Promise<Opening> {
  const { disk, files, notices } = await showUpToDate(surroundings.disk, folder)
  const all = [...noticesToLookAt(files, refused), ...notices]
  return opened({ ...surroundings, disk }, folder, stateOf(folder, files), readOnly, all)
}

function noticesToLookAt(files: NetworkFiles, refused?: Refused): readonly string[] {
  const why = refused === undefined ? [] : [`${refused.failure.failure.what} ${LOOK_ONLY}`]
  return [...why, ...faultsOf(files)]
}

const LOOK_ONLY = 'The network is open to look at only.'

function stateOf(folder: string, files: NetworkFiles): Replay {
  try {
    return beginReplay(files)
  } catch (error) {
    // The files are whole, but do not belong together.
    throw unreadable(folder, error)
  }
}

function opened(
  surroundings: Surroundings,
  folder: string,
  state: Replay,
  access: Writer | ReadOnly,
  notices: readonly string[],
): Opening {
  // The files are whole; where they do not belong together, that shows as they are read.
  const reading = new Reading(state, (cause) => unreadable(folder, cause))
  const store = new NetworkStore({ surroundings, folder, ...state, reading, access })
  return { kind: 'opened', store, notices }
}
