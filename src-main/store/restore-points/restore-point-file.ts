import { Low } from 'lowdb'
import { array, number, object, string } from 'yup'
import type { GoalRecord } from '#domain/change/record'
import type { NetworkContents } from '#domain/network/network'
import { Digest } from '../disk/digest'
import type { Disk } from '../disk/disk'
import { Slices } from '../../long-work/slices'
import type { Watch } from '../../long-work/watch'
import { isNewer, newerNetwork } from '../json/newer'
import { passThrough } from '../disk/pass-through'
import { SealedFile } from '../json/sealed-file'
import { readSealedList, type Pieces } from '../json/sealed-list'

const VERSION = 1

/** What a list shows of a restore point. */
export interface RestorePointInfo {
  /** The last entry that is in it. */
  readonly sequence: number
  readonly at: string
  /** What was about to be done, or that somebody asked for it. */
  readonly reason: string
  /** How many goals there are in it. */
  readonly goals: number
}

/** A verified copy of a whole network. */
export interface RestorePoint extends NetworkContents {
  readonly format: 'goalpost/restore-point'
  readonly version: typeof VERSION
  /** Exactly one: as a list it has a line of its own near the beginning, which can be read without the rest. */
  readonly info: readonly [RestorePointInfo]
  readonly goals: readonly GoalRecord[]
}

const infoSchema = object({
  sequence: number().integer().min(0).required(),
  at: string().required(),
  reason: string().defined(),
  goals: number().integer().min(0).required(),
})

const schema = object({
  format: string().oneOf(['goalpost/restore-point']).required(),
  version: number().oneOf([VERSION]).required(),
  info: array(infoSchema).length(1).required(),
  network: object({ id: string().required(), name: string().defined() }).required(),
  advertisers: array().defined(),
  offers: array().defined(),
  goals: array().defined(),
})

/** So many bytes hold the line of the info. Reasons are cut to a length that fits. */
export const INFO_LENGTH = 8 * 1024

/** Puts a restore point together. */
export function restorePointOf(
  info: RestorePointInfo,
  { network, advertisers, offers }: NetworkContents,
  goals: readonly GoalRecord[],
): RestorePoint {
  const format = 'goalpost/restore-point'
  return { format, version: VERSION, info: [info], network, advertisers, offers, goals }
}

/** The lowdb database that writes a restore point's file. Every piece that is written can be seen. */
export function restorePointDatabase(
  disk: Disk,
  path: string,
  watch: (piece: Uint8Array) => void,
): Low<RestorePoint | null> {
  return new Low<RestorePoint | null>(new SealedFile(disk, path, check, { watch }), null)
}

/**
 * Reads a restore point whole, some goals at a time. Null where there is none. Throws where there is one that is broken, or a
 * newer one.
 */
export async function readRestorePoint(
  disk: Disk,
  path: string,
  watch: Watch,
): Promise<RestorePoint | null> {
  const list = await readSealedList(disk, path, 'goals')
  if (list === null) return null
  const { head, count, pieces } = list
  const point = check(head)
  if (count !== point.info[0].goals) throw new Error('Goals are missing')
  const goals: GoalRecord[] = []
  const slices = new Slices(watch)
  // What this app wrote and nothing has changed since: see the schema above.
  for await (const some of pieces() as Pieces<GoalRecord>) {
    for (const goal of some) goals.push(goal)
    watch.progress(goals.length, count)
    await slices.restIfDue()
  }
  return { ...point, goals }
}

function check(json: unknown): RestorePoint {
  if (isNewer(json, VERSION)) throw newerNetwork()
  return schema.validateSync(json, { strict: true }) as unknown as RestorePoint
}

/** The info in the beginning of a restore point's file; null where that is not one. */
export function readInfo(start: Uint8Array): RestorePointInfo | null {
  try {
    const line = Buffer.from(start).toString('utf8').split('\n')[1] ?? ''
    return infoSchema.validateSync(JSON.parse(line.replace(/\],.*$/, '')), { strict: true })
  } catch {
    return null
  }
}

/** Reads a written file again and throws where its content is not, to the bit, what was handed to the disk. */
export async function verify(disk: Disk, path: string, wanted: string): Promise<void> {
  const file = await disk.openRead(path)
  const read = new Digest()
  try {
    if (file !== null) for await (const piece of passThrough(file, file.size)) read.add(piece)
  } finally {
    await file?.close()
  }
  if (read.end() !== wanted) throw new Error('The copy is not what was written')
}
