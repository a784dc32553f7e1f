import type { Entry } from '#domain/change/entry'
import type { Disk } from '../disk/disk'
import { journalFolder, segmentPath } from './segments'
import { SegmentWriter } from './segment-writer'

/** Where a journal goes on: in the part with this first sequence, after so many bytes. */
export interface JournalEnd {
  readonly first: number
  readonly length: number
}

/** The journal of a network as its single writer holds it. */
export class Journal {
  readonly #disk: Disk
  readonly #folder: string
  #segment: SegmentWriter
  #first: number

  private constructor(disk: Disk, folder: string, segment: SegmentWriter, first: number) {
    this.#disk = disk
    this.#folder = folder
    this.#segment = segment
    this.#first = first
  }

  static async open(disk: Disk, folder: string, { first, length }: JournalEnd): Promise<Journal> {
    await disk.makeFolder(journalFolder(folder))
    await disk.syncFolder(folder)
    const segment = await SegmentWriter.open(disk, segmentPath(folder, first), length)
    return new Journal(disk, folder, segment, first)
  }

  /** Resolves with the bytes it took once the entry is on the disk. */
  append(entry: Entry): Promise<number> {
    return this.#segment.append(entry)
  }

  /** Puts the entries from this sequence on into a part of their own. Where that fails, they go on in the one before. */
  async startSegment(first: number): Promise<void> {
    if (first === this.#first) return
    const next = await SegmentWriter.open(this.#disk, segmentPath(this.#folder, first), 0)
    const before = this.#segment
    this.#segment = next
    this.#first = first
    await before.close()
  }

  close(): Promise<void> {
    return this.#segment.close()
  }
}
