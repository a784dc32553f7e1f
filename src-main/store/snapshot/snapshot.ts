import { Low } from 'lowdb'
import { join } from 'node:path'
import { array, number, object, string } from 'yup'
import type { GoalRecord } from '#domain/change/record'
import type { Step } from '#domain/change/undo'
import type { NetworkContents } from '#domain/network/network'
import type { Disk } from '../disk/disk'
import { isNewer, newerNetwork } from '../json/newer'
import { SealedFile } from '../json/sealed-file'
import { readSealedList, type Pieces } from '../json/sealed-list'

const VERSION = 2

/** A network's whole state at one point of its journal. */
export interface Snapshot extends NetworkContents {
  readonly format: 'goalpost/network'
  readonly version: typeof VERSION
  /** The sequence of the last journal entry that is in it; 0 where none is. */
  readonly sequence: number
  /** What can be undone and done again, the next one first. */
  readonly undo: readonly Step[]
  readonly redo: readonly Step[]
  readonly goals: readonly GoalRecord[]
}

/** Everything in a snapshot but its goals, which are many. */
export type SnapshotHead = Omit<Snapshot, 'goals'>

/** The goals of a snapshot, parsed some at a time. */
export interface SnapshotGoals {
  readonly count: number
  readonly pieces: () => Pieces<GoalRecord>
}

/** What a snapshot is made of. */
export type SnapshotParts = Omit<Snapshot, 'format' | 'version'>

// The checks say that this is one of our files and whole. Its fields were checked when they came in, and looking at each of
// 100,000 goals would make opening slow.
const schema = object({
  format: string().oneOf(['goalpost/network']).required(),
  version: number().oneOf([VERSION]).required(),
  sequence: number().integer().min(0).required(),
  network: object({ id: string().required(), name: string().defined() }).required(),
  advertisers: array().defined(),
  offers: array().defined(),
  undo: array().defined(),
  redo: array().defined(),
  goals: array().defined(),
})

/** Where the newest snapshot of a network is. */
export function snapshotPath(folder: string): string {
  return join(folder, 'snapshot.json')
}

/** Where the one before it is. */
export function previousSnapshotPath(folder: string): string {
  return join(folder, 'snapshot.previous.json')
}

/** The lowdb database of a snapshot on its own. Its data is null until it was read or set. What is written can be watched. */
export function snapshotDatabase(
  disk: Disk,
  path: string,
  watch?: (piece: Uint8Array) => void,
): Low<Snapshot | null> {
  const more = watch === undefined ? {} : { watch }
  return new Low<Snapshot | null>(new SealedFile(disk, path, checkSnapshot, more), null)
}

/** Reads a snapshot, and checks all of it. Null where there is none. Throws where there is one that is broken, or a newer one. */
export async function readSnapshot(
  disk: Disk,
  path: string,
): Promise<{ readonly snapshot: SnapshotHead; readonly goals: SnapshotGoals } | null> {
  const list = await readSealedList(disk, path, 'goals')
  if (list === null) return null
  const { head, count, pieces } = list
  const snapshot = checkSnapshot(head)
  // What this app wrote and nothing has changed since: see the schema above.
  const goals = () => pieces() as Pieces<GoalRecord>
  return { snapshot, goals: { count, pieces: goals } }
}

function checkSnapshot(json: unknown): Snapshot {
  if (isNewer(json, VERSION)) throw newerNetwork()
  return schema.validateSync(json, { strict: true }) as unknown as Snapshot
}

/** A snapshot of these parts. */
export function snapshotOf(parts: SnapshotParts): Snapshot {
  const { sequence, network, advertisers, offers, undo, redo, goals } = parts
  return {
    format: 'goalpost/network',
    version: VERSION,
    sequence,
    network,
    advertisers,
    offers,
    undo,
    redo,
    goals,
  }
}

/** Writes a newer snapshot and keeps the one before: at every moment one of the two is whole. */
export async function renewSnapshot(
  disk: Disk,
  folder: string,
  parts: SnapshotParts,
): Promise<void> {
  const [path, previous] = [snapshotPath(folder), previousSnapshotPath(folder)]
  const database = new Low<Snapshot | null>(
    new SealedFile(disk, path, checkSnapshot, { previous }),
    snapshotOf(parts),
  )
  await database.write()
}
