import type { PostLine } from '#domain/sync/post-events'
import type { Disk } from '../../../src-main/store/disk/disk'
import { listPosts, postPath, readPostLog } from '../../../src-main/sync/post-files'
import { readPost } from '../../../src-main/sync/post-log'
import { followed, type Followed } from './post-lines'

/** What the log of a post says. */
export interface ReadLog {
  readonly number: number
  readonly first: Extract<PostLine, { readonly event: 'began' }>
  readonly now: Followed
}

/** The logs of posts as they are on the disk of a client. */
export class PostLogs {
  readonly #disk: Disk
  readonly #folder: string
  readonly #blame: (what: string) => void
  /** What is in the logs of posts that are over. */
  readonly #over = new Map<number, Uint8Array>()

  constructor(disk: Disk, folder: string, blame: (what: string) => void) {
    this.#disk = disk
    this.#folder = folder
    this.#blame = blame
  }

  /** The number of the last post, 0 where there is none. */
  async last(): Promise<number> {
    return (await listPosts(this.#disk, this.#folder)).at(-1) ?? 0
  }

  /** What the lines of the last post come to. */
  async now(): Promise<Followed> {
    return followed(await this.#lines(await this.last()), this.#blame)
  }

  /** The log of the last post. Null where that was over before, or did not get as far as its first line. */
  async open(): Promise<ReadLog | null> {
    const number = await this.last()
    if (number === 0 || this.#over.has(number)) return null
    const lines = await this.#lines(number)
    const [first] = lines
    if (first?.event !== 'began') return null
    const now = followed(lines, this.#blame)
    const states = (await readPost(this.#disk, this.#folder, number))?.states
    const told = states?.all.map(({ state }) => state).join()
    if (told !== now.states.map(({ state }) => state).join()) this.#blame(`states: ${told}`)
    return { number, first, now }
  }

  /** A post is over: its log must stay as it is. */
  async close(number: number): Promise<void> {
    const bytes = await this.#disk.read(postPath(this.#folder, number))
    if (bytes !== null) this.#over.set(number, bytes)
  }

  /** Logs of posts that are over never change. */
  async reviewOver(): Promise<void> {
    for (const [number, bytes] of this.#over) {
      const now = await this.#disk.read(postPath(this.#folder, number))
      if (now === null || Buffer.compare(now, bytes) !== 0) this.#blame(`post ${number} changed`)
    }
  }

  async #lines(number: number): Promise<readonly PostLine[]> {
    return (await readPostLog(this.#disk, this.#folder, number)).entries
  }
}
