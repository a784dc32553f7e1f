import { join } from 'node:path'
import { array, object, string, mixed } from 'yup'
import { GoalpostError } from '#domain/failure'
import { isJsonObject } from '#domain/json'
import type { Disk } from '../store/disk/disk'
import { readFailure, writeFailure } from '../store/disk/failures'
import { SealedFile } from '../store/json/sealed-file'
import { checksumOf } from '../store/disk/checksum'
import { type Content, type Row } from './rows'
import { perModel, type Written } from './store'

const FORMAT = 'goalpost/practice 1'

interface State {
  readonly format: string
  /** Tells the network that the rows below were written to. */
  readonly origin: string
  readonly Goal: readonly Row[]
  readonly Offer: readonly Row[]
  readonly Advertiser: readonly Row[]
}

const rows = array(mixed<Row>(isRow).required()).required()
const schema = object({
  format: string().oneOf([FORMAT]).required(),
  origin: string().required(),
  Goal: rows,
  Offer: rows,
  Advertiser: rows,
})

/**
 * What was written to a practice network, kept between runs: only the rows that were, for the rest is made anew each time. Many
 * writes at once share one write of the file, and each is on the disk when its save resolves.
 */
export class StateFile {
  readonly #file: SealedFile<State>
  readonly #path: string
  readonly #origin: string
  #last: Promise<void> = Promise.resolve()
  #next: Promise<void> | null = null

  constructor(disk: Disk, folder: string, content: Content) {
    this.#path = join(folder, 'practice.json')
    this.#file = new SealedFile<State>(disk, this.#path, (json) =>
      schema.validateSync(json, { strict: true }),
    )
    this.#origin = checksumOf(JSON.stringify(content))
  }

  /** What an earlier run wrote; null where there was none. Throws where the file cannot be used, and leaves it as it is. */
  async load(): Promise<Written | null> {
    const state = await this.#file.read().catch((error: unknown) => {
      if (error instanceof Error && 'code' in error) throw readFailure(error, this.#path)
      throw broken(this.#path, error)
    })
    if (state !== null && state.origin !== this.#origin) throw ofAnother(this.#path)
    return state
  }

  save(written: () => Written): Promise<void> {
    if (this.#next !== null) return this.#next
    const next = this.#last
      .catch(() => undefined)
      .then(() => {
        // Whatever is written from here on is for the save after this one.
        this.#next = null
        return this.#write(written())
      })
    this.#next = this.#last = next
    return next
  }

  async #write(written: Written): Promise<void> {
    const state = { format: FORMAT, origin: this.#origin, ...perModel((model) => written[model]) }
    await this.#file.write(state).catch((error: unknown) => {
      throw writeFailure(error, this.#path)
    })
  }
}

function isRow(value: unknown): value is Row {
  return isJsonObject(value) && typeof value.id === 'string'
}

function broken(path: string, cause: unknown): GoalpostError {
  return new GoalpostError(
    {
      code: 'practice/state_broken',
      what: `The state of the practice network in ${path} cannot be read: the file is broken, or of another version.`,
      next: 'It was left as it is. Move it away to begin anew, or name another folder.',
    },
    { cause },
  )
}

function ofAnother(path: string): GoalpostError {
  return new GoalpostError({
    code: 'practice/state_of_another',
    what: `The state in ${path} is that of another practice network: of another size, or seed, or version of Goalpost.`,
    next: 'It was left as it is. Start with the same --goals and --seed as before, or name another folder.',
  })
}
