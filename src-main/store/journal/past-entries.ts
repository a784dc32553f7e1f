import type { Entry } from '#domain/change/entry'
import { GoalpostError } from '#domain/failure'
import { Slices } from '../../long-work/slices'
import { unwatched, type Watch } from '../../long-work/watch'
import type { Disk } from '../disk/disk'
import { readFailure } from '../disk/failures'
import { readEntryAt, readSegment } from './read-segment'
import { listSegments, segmentPath } from './segments'

/** The entries of a network's journal, read from the disk when somebody asks. */
export class PastEntries {
  readonly #disk: Disk
  readonly #folder: string

  constructor(disk: Disk, folder: string) {
    this.#disk = disk
    this.#folder = folder
  }

  /**
   * The entries up to a sequence, newest first, as far as they can be read. Tells how many they were, and lets other work have its
   * turn between them.
   */
  async *backward(upTo: number, watch: Watch = unwatched): AsyncGenerator<Entry> {
    const segments = await this.#segments()
    let passed = 0
    const progress = () => {
      watch.progress(passed)
    }
    const told = { ...watch, progress }
    const slices = new Slices(told)
    for (const first of segments.filter((one) => one <= upTo).toReversed()) {
      watch.signal?.throwIfAborted()
      const { entries } = await readSegment<Entry>(await this.#bytes(first), first, told)
      for (const entry of entries.toReversed()) {
        if (entry.sequence > upTo) continue
        await slices.restIfDue()
        yield entry
        passed += 1
        progress()
      }
    }
  }

  /** One entry. Throws where it is not kept any more or cannot be read. */
  async entry(sequence: number, watch: Watch = unwatched): Promise<Entry> {
    const segments = await this.#segments()
    watch.signal?.throwIfAborted()
    const first = segments.findLast((one) => one <= sequence)
    const entry =
      first === undefined
        ? null
        : await readEntryAt(await this.#bytes(first), sequence - first, watch)
    if (entry?.sequence !== sequence) throw gone()
    return entry
  }

  async #segments(): Promise<readonly number[]> {
    try {
      return await listSegments(this.#disk, this.#folder)
    } catch (error) {
      throw readFailure(error, this.#folder)
    }
  }

  async #bytes(first: number): Promise<Uint8Array> {
    const path = segmentPath(this.#folder, first)
    try {
      return (await this.#disk.read(path)) ?? new Uint8Array()
    } catch (error) {
      throw readFailure(error, path)
    }
  }
}

const GONE = 'history/gone'

/** Whether something failed because its past is not kept: asking again will not help. */
export function isGone(error: unknown): boolean {
  return error instanceof GoalpostError && error.failure.code === GONE
}

/** What a person is told who asks for a past that is not kept. */
export function gone(): GoalpostError {
  return new GoalpostError({
    code: GONE,
    what: 'The record of this is no longer there or cannot be read.',
    next: 'Nothing was changed. Choose a later point of the history, or a restore point.',
  })
}
