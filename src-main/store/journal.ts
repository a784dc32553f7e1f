import { Buffer } from 'node:buffer'
import type { AppendFile, Disk } from './disk'
import { readLine, writeLine, type Entry } from './journal-line'

/** What a journal's file holds: the entries up to the first line that is not whole, and what comes after them. */
export interface JournalContents {
  readonly entries: readonly Entry[]
  /** How many bytes the whole lines take. */
  readonly length: number
  /** A last line that a crash cut off. It was never acknowledged. */
  readonly torn: boolean
  /** A broken line with more lines behind it: damage, not a crash. */
  readonly damaged: boolean
}

const NEWLINE = 0x0a

/** Reads as many whole, consecutive entries as there are. */
export function readJournal(bytes: Uint8Array): JournalContents {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries: Entry[] = []
  let start = 0
  while (start < buffer.length) {
    const end = buffer.indexOf(NEWLINE, start)
    const entry = end < 0 ? null : readLine(buffer.toString('utf8', start, end))
    if (entry === null || !follows(entries.at(-1), entry)) {
      const behind = end < 0 ? 0 : buffer.length - end - 1
      return { entries, length: start, torn: behind === 0, damaged: behind > 0 }
    }
    entries.push(entry)
    start = end + 1
  }
  return { entries, length: start, torn: false, damaged: false }
}

function follows(last: Entry | undefined, entry: Entry): boolean {
  return last === undefined || entry.sequence === last.sequence + 1
}

/** The end of a journal's file, where entries are added one at a time. */
export class JournalWriter {
  readonly #file: AppendFile
  /** How many bytes the whole lines take. */
  #length: number
  /** Whether bytes of a line that failed may stand behind the whole ones. */
  #dirty = false

  constructor(file: AppendFile, length: number) {
    this.#file = file
    this.#length = length
  }

  /** Opens the file for adding, cut back to its whole lines. */
  static async open(disk: Disk, path: string, length: number): Promise<JournalWriter> {
    const file = await disk.openAppend(path)
    try {
      await file.truncate(length)
    } catch (error) {
      await file.close()
      throw error
    }
    return new JournalWriter(file, length)
  }

  /**
   * Resolves once the entry is on the disk. Where that fails, the file is cut back to what it was, at once or before the
   * next entry, so that an entry which was refused does not come back at the next start.
   */
  async append(entry: Entry): Promise<void> {
    const bytes = Buffer.from(writeLine(entry))
    if (this.#dirty) await this.#cutBack()
    this.#dirty = true
    try {
      await this.#file.append(bytes)
      await this.#file.sync()
    } catch (error) {
      await this.#cutBack().catch(() => undefined)
      throw error
    }
    this.#length += bytes.length
    this.#dirty = false
  }

  async #cutBack(): Promise<void> {
    await this.#file.truncate(this.#length)
    this.#dirty = false
  }

  async close(): Promise<void> {
    await this.#file.close()
  }
}
