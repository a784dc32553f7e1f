import type { PostEvent, PostLine } from '#domain/sync/post-events'
import type { PostItem } from '#domain/sync/post-item'
import { PostStates, type ItemMoved } from '#domain/sync/post-state'
import { GoalpostError } from '#domain/failure'
import type { Disk } from '../store/disk/disk'
import { writeFailure } from '../store/disk/failures'
import { SegmentWriter } from '../store/journal/segment-writer'
import { Slices } from '../long-work/slices'
import { listPosts, postPath, postsFolder, readPostLog } from './post-files'

/** How a post begins. */
export type Beginning = Extract<PostEvent, { readonly event: 'began' }>

/** A post as its log tells it, to be looked at. */
export interface Post {
  readonly number: number
  readonly at: string
  readonly who: string
  readonly items: readonly PostItem[]
  /** The highest goal id on the platform when it began. */
  readonly newestId: number
  readonly states: PostStates
  /** Where the log is broken in its middle: what comes after is not known, and the post cannot go on. */
  readonly damaged: boolean
}

/** Reads a post. Null where its log does not even begin. */
export async function readPost(disk: Disk, folder: string, number: number): Promise<Post | null> {
  return (await load(disk, folder, number))?.post ?? null
}

async function load(disk: Disk, folder: string, number: number) {
  const { entries, length, end } = await readPostLog(disk, folder, number)
  const [first, ...later] = entries
  if (first?.event !== 'began') return null
  const states = new PostStates(first.items.length)
  const slices = new Slices()
  for (const line of later) {
    states.follow(line)
    await slices.restIfDue()
  }
  const { at, who, items, newestId } = first
  const post: Post = { number, at, who, items, newestId, states, damaged: end === 'damaged' }
  return { post, length, lines: entries.length }
}

/**
 * The log of a post as its network's single writer holds it: a line is on the disk before what it says is done or believed.
 * Lines are written one after another.
 */
export class PostLog {
  readonly post: Post
  readonly #writer: SegmentWriter
  readonly #now: () => Date
  readonly #moved: (moved: readonly ItemMoved[]) => void
  #lines: number
  #last: Promise<unknown> = Promise.resolve()

  private constructor(
    post: Post,
    writer: SegmentWriter,
    lines: number,
    now: () => Date,
    moved: (moved: readonly ItemMoved[]) => void,
  ) {
    this.post = post
    this.#writer = writer
    this.#lines = lines
    this.#now = now
    this.#moved = moved
  }

  /** Begins the log of a new post. */
  static async begin(
    disk: Disk,
    folder: string,
    beginning: Beginning,
    now: () => Date,
    moved: (moved: readonly ItemMoved[]) => void,
  ): Promise<PostLog> {
    const number = ((await listPosts(disk, folder)).at(-1) ?? 0) + 1
    const { who, items, newestId } = beginning
    const states = new PostStates(items.length)
    const at = now().toISOString()
    const post: Post = { number, at, who, items, newestId, states, damaged: false }
    try {
      await disk.makeFolder(postsFolder(folder))
      await disk.syncFolder(folder)
      const writer = await SegmentWriter.open(disk, postPath(folder, number), 0)
      const log = new PostLog(post, writer, 0, now, moved)
      await log.write(beginning)
      return log
    } catch (error) {
      throw asFailure(error, postsFolder(folder))
    }
  }

  /** Goes on with the log of a post that is not over. Null where there is none, or it cannot go on. */
  static async goOn(
    disk: Disk,
    folder: string,
    number: number,
    now: () => Date,
    moved: (moved: readonly ItemMoved[]) => void,
  ): Promise<PostLog | null> {
    const loaded = await load(disk, folder, number)
    if (loaded === null || loaded.post.damaged) return null
    const { post, length, lines } = loaded
    try {
      // Opened where it is over as well: its last line is on the disk for good before anything else is begun.
      const writer = await SegmentWriter.open(disk, postPath(folder, number), length)
      if (!post.states.over) return new PostLog(post, writer, lines, now, moved)
      await writer.close()
      return null
    } catch (error) {
      throw asFailure(error, postPath(folder, number))
    }
  }

  /**
   * Resolves once the line is on the disk. Rejects where it is not: nothing happened then. An item that is over stays as it is:
   * false, and no line, where a stop came before.
   */
  write(event: PostEvent): Promise<boolean> {
    const written = this.#last.then(async () => {
      if (this.#isLate(event)) return false
      await this.#write(event)
      return true
    })
    this.#last = written.catch(() => undefined)
    return written
  }

  async close(): Promise<void> {
    await this.#last
    await this.#writer.close()
  }

  #isLate(event: PostEvent): boolean {
    return 'item' in event && this.post.states.isOver(event.item)
  }

  async #write(event: PostEvent): Promise<void> {
    const line: PostLine = { sequence: this.#lines + 1, at: this.#now().toISOString(), ...event }
    await this.#writer.append(line)
    this.#lines += 1
    const moved = this.post.states.follow(event)
    if (moved.length > 0) this.#moved(moved)
  }
}

function asFailure(error: unknown, path: string): GoalpostError {
  return error instanceof GoalpostError ? error : writeFailure(error, path)
}
