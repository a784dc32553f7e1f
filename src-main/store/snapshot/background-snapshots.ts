import type { Disk } from '../disk/disk'
import { renewSnapshot, type SnapshotParts } from './snapshot'
import type { Limits } from '../surroundings'

/** How much journal there is after the last snapshot. */
export interface Backlog {
  readonly entries: number
  readonly bytes: number
}

const NOTHING: Backlog = { entries: 0, bytes: 0 }

/**
 * Writes snapshots beside the commits that go on. One that fails loses nothing, for the journal has it all: nobody is
 * troubled, and it is tried again once as much journal has come together.
 */
export class BackgroundSnapshots {
  readonly #disk: Disk
  readonly #folder: string
  readonly #limits: Limits
  #backlog: Backlog
  /** The sequence of the newest snapshot that is whole. */
  #newest: number
  #running: Promise<unknown> | null = null

  constructor(disk: Disk, folder: string, limits: Limits, newest: number, backlog: Backlog) {
    this.#disk = disk
    this.#folder = folder
    this.#limits = limits
    this.#newest = newest
    this.#backlog = backlog
  }

  /** Counts an entry of so many bytes. */
  note(bytes: number): void {
    this.#backlog = { entries: this.#backlog.entries + 1, bytes: this.#backlog.bytes + bytes }
  }

  get running(): boolean {
    return this.#running !== null
  }

  get due(): boolean {
    const { entries, bytes } = this.#backlog
    const { snapshotEntries, snapshotBytes } = this.#limits
    return this.#running === null && (entries >= snapshotEntries || bytes >= snapshotBytes)
  }

  /** Leaves out the one that is due. */
  postpone(): void {
    this.#backlog = NOTHING
  }

  /**
   * Begins to write a snapshot, then does what comes after one, which is told the sequence of the one before. Does not wait
   * for it.
   */
  start(parts: SnapshotParts, after: (previous: number) => Promise<void>): void {
    this.#backlog = NOTHING
    this.#running = renewSnapshot(this.#disk, this.#folder, parts)
      .then(() => {
        const previous = this.#newest
        this.#newest = parts.sequence
        return after(previous)
      })
      .catch(() => undefined)
      .finally(() => {
        this.#running = null
      })
  }

  /** Waits for the one that is being written. */
  async settle(): Promise<void> {
    await this.#running
  }
}
