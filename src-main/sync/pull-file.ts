import { Low } from 'lowdb'
import { join } from 'node:path'
import { array, boolean, number, object, string } from 'yup'
import type { PullCounts } from '#domain/sync/pull-counts'
import type { Disk } from '../store/disk/disk'
import { writeFailure } from '../store/disk/failures'
import { SealedFile } from '../store/json/sealed-file'

/** How far a pull has come: enough to go on from there. */
export interface PullState {
  readonly format: 'goalpost/pull'
  readonly version: 1
  /** Ascending; null where all offers are pulled. */
  readonly offers: readonly number[] | null
  /** When it was begun. */
  readonly begun: string
  /** All goals with an id up to this one are covered. */
  readonly after: number
  /** How many the platform said were still to come; null before the first page. */
  readonly left: number | null
  /** How many goals it showed so far. */
  readonly goals: number
  /** Whether what was here before is kept as a restore point. */
  readonly kept: boolean
  /** The last entry of the network then, whoever made it. */
  readonly sequence: number
  /** Those entries of this pull, ascending, that changed goals which were here. */
  readonly entries: readonly number[]
  readonly counts: PullCounts
}

const count = () => number().integer().min(0).required()

const schema = object({
  format: string().oneOf(['goalpost/pull']).required(),
  version: number().oneOf([1]).required(),
  offers: array(number().integer().required()).nullable().defined(),
  begun: string().required(),
  after: count(),
  left: number().integer().min(0).nullable().defined(),
  goals: count(),
  kept: boolean().required(),
  sequence: count(),
  entries: array(number().integer().required()).required(),
  counts: object({
    arrived: count(),
    moved: count(),
    missing: count(),
    conflicts: count(),
  }).required(),
})

/** The small file beside a network that a pull which did not come to its end leaves. */
export class PullFile {
  readonly #disk: Disk
  readonly #path: string

  constructor(disk: Disk, folder: string) {
    this.#disk = disk
    this.#path = join(folder, 'pull.json')
  }

  /** Null where there is none, or none that can be read: a pull then begins anew, and nothing is lost. */
  async read(): Promise<PullState | null> {
    const database = this.#database()
    try {
      await database.read()
    } catch {
      return null
    }
    return database.data
  }

  async save(state: PullState): Promise<void> {
    const database = this.#database()
    database.data = state
    await database.write().catch((error: unknown) => {
      throw writeFailure(error, this.#path)
    })
  }

  /** Throws where it cannot be removed: a next pull would take itself for the rest of this one. */
  async remove(): Promise<void> {
    await this.#disk.remove(this.#path).catch((error: unknown) => {
      throw writeFailure(error, this.#path)
    })
  }

  #database(): Low<PullState | null> {
    const check = (json: unknown) => schema.validateSync(json, { strict: true }) as PullState
    return new Low<PullState | null>(new SealedFile(this.#disk, this.#path, check), null)
  }
}
