import type { Adapter } from 'lowdb'
import { dirname } from 'node:path'
import { errorCode, type Disk } from '../disk/disk'
import { readSealed, writeSealed } from './sealed'

interface More {
  /** Where the file before the newest is kept. */
  readonly previous?: string
  /** Sees every piece that is written. */
  readonly watch?: (piece: Uint8Array) => void
  /** For a file that older versions did not seal. */
  readonly parse?: (bytes: Uint8Array) => unknown
}

/**
 * A lowdb adapter for a sealed file. lowdb's own JSONFile neither syncs nor checks what it reads; this one finds a flipped
 * bit, writes piece by piece, and can keep the file before the newest, so that at every moment one of the two is whole.
 */
export class SealedFile<T extends object> implements Adapter<T | null> {
  readonly #disk: Disk
  readonly #path: string
  readonly #check: (json: unknown) => T
  readonly #more: More

  /** The check answers with the data, or throws where the file is not what it should be. */
  constructor(disk: Disk, path: string, check: (json: unknown) => T, more: More = {}) {
    this.#disk = disk
    this.#path = path
    this.#check = check
    this.#more = more
  }

  /** Null where there is no file. Throws where there is one that is broken. */
  async read(): Promise<T | null> {
    const bytes = await this.#disk.read(this.#path)
    const { parse = readSealed } = this.#more
    return bytes === null ? null : this.#check(parse(bytes))
  }

  async write(data: T | null): Promise<void> {
    if (data === null) return
    const temporary = `${this.#path}.tmp`
    await writeSealed(this.#disk, temporary, data, this.#more.watch)
    if (this.#more.previous !== undefined) await this.#keep(this.#more.previous)
    await this.#disk.rename(temporary, this.#path)
    await this.#disk.syncFolder(dirname(this.#path))
  }

  async #keep(previous: string): Promise<void> {
    await this.#disk.rename(this.#path, previous).catch((error: unknown) => {
      // The newest was broken and set aside: the one before is the one to keep.
      if (errorCode(error) !== 'ENOENT') throw error
    })
  }
}
