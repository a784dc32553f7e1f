import { dirname } from 'node:path'
import { Slices } from '../../long-work/slices'
import type { AppendFile, Disk } from '../disk/disk'
import { linePieces, type Sequenced } from './journal-line'

/** The end of a part of the journal, where entries are added one at a time. */
export class SegmentWriter {
  readonly #file: AppendFile
  /** How many bytes the whole lines take. */
  #length: number
  /** Whether bytes of a line that failed may stand behind the whole ones. */
  #dirty = false

  private constructor(file: AppendFile, length: number) {
    this.#file = file
    this.#length = length
  }

  /**
   * Opens the file for adding, cut back to its whole lines. A new one is in its folder for good before it is used; lines that a
   * process wrote and did not live to sync are on the disk before anybody is shown them.
   */
  static async open(disk: Disk, path: string, length: number): Promise<SegmentWriter> {
    const file = await disk.openAppend(path)
    try {
      await file.truncate(length)
      await file.sync()
      await disk.syncFolder(dirname(path))
    } catch (error) {
      await file.close()
      throw error
    }
    return new SegmentWriter(file, length)
  }

  /**
   * Resolves with the bytes it took once the entry is on the disk. Where that fails, the file is cut back to what it was, at
   * once or before the next entry, so that an entry which was refused does not come back at the next start.
   */
  async append(entry: Sequenced): Promise<number> {
    const pieces = await new Slices().done(linePieces(entry))
    const length = pieces.reduce((sum, piece) => sum + piece.length, 0)
    if (this.#dirty) await this.#cutBack()
    this.#dirty = true
    try {
      for (const piece of pieces) await this.#file.append(piece)
      await this.#file.sync()
    } catch (error) {
      await this.#cutBack().catch(() => undefined)
      throw error
    }
    this.#length += length
    this.#dirty = false
    return length
  }

  async close(): Promise<void> {
    if (this.#dirty) await this.#cutBack().catch(() => undefined)
    await this.#file.close()
  }

  async #cutBack(): Promise<void> {
    await this.#file.truncate(this.#length)
    await this.#file.sync()
    this.#dirty = false
  }
}
