import type { Adapter } from 'lowdb'
import type { Disk } from '../disk/disk'
import { replaceFile } from '../disk/replace-file'

/**
 * A lowdb adapter that writes durably and reads with suspicion: lowdb's own JSONFile neither syncs nor checks what it
 * reads.
 */
export class JsonFile<T> implements Adapter<T> {
  readonly #disk: Disk
  readonly #path: string
  readonly #check: (json: unknown) => T

  /** The check answers with the data, or throws where the file is not what it should be. */
  constructor(disk: Disk, path: string, check: (json: unknown) => T) {
    this.#disk = disk
    this.#path = path
    this.#check = check
  }

  /** Null where there is no file. Throws where there is one that is broken. */
  async read(): Promise<T | null> {
    const bytes = await this.#disk.read(this.#path)
    return bytes === null ? null : this.#check(JSON.parse(Buffer.from(bytes).toString('utf8')))
  }

  async write(data: T): Promise<void> {
    await replaceFile(this.#disk, this.#path, Buffer.from(JSON.stringify(data)))
  }
}
