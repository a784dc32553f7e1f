import { Low } from 'lowdb'
import { join } from 'node:path'
import { array, mixed, number, object, string } from 'yup'
import type { PullReport } from '#domain/contract/sync-views'
import type { Failure } from '#domain/failure'
import type { Disk } from '../store/disk/disk'
import { SealedFile } from '../store/json/sealed-file'
import type { PullState } from './pull-file'

/** What a pull came to. What it changed is in the journal. */
export interface Pulled {
  readonly format: 'goalpost/pulled'
  readonly version: 1
  /** When it was begun: this tells it from any other. */
  readonly begun: string
  readonly report: PullReport
  /** The entries of it, ascending, that changed goals which were here. */
  readonly entries: readonly number[]
}

const count = () => number().integer().min(0).required()

const schema = object({
  format: string().oneOf(['goalpost/pulled']).required(),
  version: number().oneOf([1]).required(),
  begun: string().required(),
  report: object({
    at: string().required(),
    end: mixed<PullReport['end']>(isEnd).required(),
    goals: count(),
    arrived: count(),
    moved: count(),
    missing: count(),
    conflicts: count(),
  }).required(),
  entries: array(number().integer().required()).required(),
})

function isEnd(thing: unknown): thing is PullReport['end'] {
  return thing === 'done' || thing === 'stopped' || isFailure(thing)
}

function isFailure(thing: unknown): thing is Failure {
  if (typeof thing !== 'object' || thing === null) return false
  const { code, what, next }: { code?: unknown; what?: unknown; next?: unknown } = thing
  return [code, what, next].every((text) => typeof text === 'string')
}

/** What a pull that came so far came to. */
export function pulledBy(
  { begun, goals, counts, entries }: Pick<PullState, 'begun' | 'goals' | 'counts' | 'entries'>,
  end: PullReport['end'],
  at: string,
): Pulled {
  const report = { at, end, goals, ...counts }
  return { format: 'goalpost/pulled', version: 1, begun, report, entries }
}

/** The small file beside a network that tells what its last pull came to, for whoever opens it again. */
export class PulledFile {
  readonly #disk: Disk
  readonly #path: string

  constructor(disk: Disk, folder: string) {
    this.#disk = disk
    this.#path = join(folder, 'pulled.json')
  }

  /** Null where there is none, or none that can be read: what was pulled is in the history all the same. */
  async read(): Promise<Pulled | null> {
    const database = this.#database()
    await database.read().catch(() => undefined)
    return database.data
  }

  /** Where it cannot be kept, nothing is lost but that the next start does not tell of the pull. */
  async save(pulled: Pulled): Promise<void> {
    const database = this.#database()
    database.data = pulled
    await database.write().catch(() => undefined)
  }

  #database(): Low<Pulled | null> {
    const check = (json: unknown) => schema.validateSync(json, { strict: true }) as Pulled
    return new Low<Pulled | null>(new SealedFile(this.#disk, this.#path, check), null)
  }
}
