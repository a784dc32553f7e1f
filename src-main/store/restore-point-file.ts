import { Low } from 'lowdb'
import { array, number, object, string } from 'yup'
import type { GoalRecord } from '#domain/change/record'
import type { NetworkContents } from '#domain/network/network'
import { digest } from './digest'
import type { Disk } from './disk'
import { isNewer, newerNetwork } from './newer'
import { SealedFile } from './sealed-file'

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

/** The lowdb database of a restore point's file. Its data is null until it was read or set. What is written can be watched. */
export function restorePointDatabase(
  disk: Disk,
  path: string,
  watch?: (piece: Uint8Array) => void,
): Low<RestorePoint | null> {
  const file = new SealedFile(disk, path, checkRestorePoint, watch === undefined ? {} : { watch })
  return new Low<RestorePoint | null>(file, null)
}

function checkRestorePoint(json: unknown): RestorePoint {
  if (isNewer(json, VERSION)) throw newerNetwork()
  const point = schema.validateSync(json, { strict: true }) as unknown as RestorePoint
  if (point.goals.length !== point.info[0].goals) throw new Error('Goals are missing')
  return point
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
  const bytes = (await disk.read(path)) ?? new Uint8Array()
  if ((await digest(piecesOf(bytes))) !== wanted)
    throw new Error('The copy is not what was written')
}

const PIECE = 1024 * 1024

function* piecesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += PIECE) {
    yield bytes.subarray(start, start + PIECE)
  }
}
