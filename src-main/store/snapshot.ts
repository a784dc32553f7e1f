import { Low } from 'lowdb'
import { join } from 'node:path'
import { array, number, object, string } from 'yup'
import { GoalpostError } from '#domain/failure'
import { isJsonObject } from '#domain/json'
import type { GoalRecord } from '#domain/change/record'
import type { NetworkContents } from '#domain/network/network'
import { errorCode, type Disk } from './disk'
import { JsonFile } from './json-file'

const SNAPSHOT_VERSION = 1

/** A network's whole state at one point of its journal. */
export interface Snapshot extends NetworkContents {
  readonly format: 'goalpost/network'
  readonly version: typeof SNAPSHOT_VERSION
  /** The sequence of the last journal entry that is in it; 0 where none is. */
  readonly sequence: number
  readonly goals: readonly GoalRecord[]
}

// The checks say that this is one of our files and whole. Its fields were checked when they came in.
const schema = object({
  format: string().oneOf(['goalpost/network']).required(),
  version: number().oneOf([SNAPSHOT_VERSION]).required(),
  sequence: number().integer().min(0).required(),
  network: object({ id: string().required(), name: string().defined() }).required(),
  advertisers: array().defined(),
  offers: array().defined(),
  goals: array().defined(),
})

export function snapshotPath(folder: string): string {
  return join(folder, 'snapshot.json')
}

export function previousSnapshotPath(folder: string): string {
  return join(folder, 'snapshot.previous.json')
}

/** The lowdb database of a network's snapshot. Its data is null until it was read or set. */
export function snapshotDatabase(disk: Disk, path: string): Low<Snapshot | null> {
  return new Low<Snapshot | null>(new JsonFile<Snapshot | null>(disk, path, checkSnapshot), null)
}

function checkSnapshot(json: unknown): Snapshot {
  if (isJsonObject(json) && Number(json.version) > SNAPSHOT_VERSION) {
    throw new GoalpostError({
      code: 'network/newer',
      what: 'This network was last opened by a newer Goalpost.',
      next: 'Update Goalpost to open it. Nothing in it was touched.',
    })
  }
  return schema.validateSync(json, { strict: true }) as unknown as Snapshot
}

/** A snapshot of these contents. */
export function snapshotOf(
  sequence: number,
  { network, advertisers, offers }: NetworkContents,
  goals: readonly GoalRecord[],
): Snapshot {
  return {
    format: 'goalpost/network',
    version: SNAPSHOT_VERSION,
    sequence,
    network,
    advertisers,
    offers,
    goals,
  }
}

/** Writes a newer snapshot and keeps the one before: at every moment one of the two is whole. */
export async function renewSnapshot(disk: Disk, folder: string, snapshot: Snapshot): Promise<void> {
  await disk.rename(snapshotPath(folder), previousSnapshotPath(folder)).catch((error: unknown) => {
    // The newest was broken and set aside: the one before is the one to keep.
    if (errorCode(error) !== 'ENOENT') throw error
  })
  const database = snapshotDatabase(disk, snapshotPath(folder))
  database.data = snapshot
  await database.write()
}
