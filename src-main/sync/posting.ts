import { setMaxListeners } from 'node:events'
import { GoalpostError, type Failure } from '#domain/failure'
import type { PostItem } from '#domain/sync/post-item'
import type { ItemMoved, PostPhase } from '#domain/sync/post-state'
import type { Disk } from '../store/disk/disk'
import type { CallFailure } from './call-failure'
import { newestId } from './newest-id'
import { brokenOff, noPost, postNotOver } from './post-failures'
import { listPosts } from './post-files'
import { PostLog, type Post } from './post-log'
import { PostRun, type RunEnd } from './post-run'
import { PostStore, type PostWriter } from './post-store'
import type { Platform } from './platform'
import type { RestParts } from './rests'

/** What the posts of a network stand on. */
export interface PostingParts {
  readonly disk: Disk
  /** The network's folder. */
  readonly folder: string
  readonly now: () => Date
  /** The system user. */
  readonly who: string
  readonly writer: PostWriter
  readonly judge: (error: unknown) => CallFailure
  readonly wait: RestParts['wait']
  readonly random: () => number
  /** Something of the post is otherwise than before; the items that stand elsewhere now. */
  readonly changed: (moved: readonly ItemMoved[]) => void
}

/** The posts of an open network: one at a time, which goes on after a pause, a crash, or a day. */
export class Posting {
  readonly #parts: PostingParts
  readonly #cut = new AbortController()
  #log: PostLog | null = null
  #run: PostRun | null = null
  #running: Promise<void> = Promise.resolve()
  #resting: Failure | null = null

  constructor(parts: PostingParts) {
    this.#parts = parts
    // Every call under way listens.
    setMaxListeners(0, this.#cut.signal)
  }

  /** The post that is not over; null where there is none. */
  get post(): Post | null {
    return this.#log?.post ?? null
  }

  /** Whether something is being sent, or found out, or will be after a rest. */
  get isRunning(): boolean {
    return this.#run !== null
  }

  /** What the post that is not over does just now. */
  get phase(): PostPhase {
    const isStopped = this.#log?.post.states.stopped === true
    if (this.#run === null) return isStopped ? 'stopped' : 'paused'
    if (isStopped) return 'stopping'
    return this.#run.isPausing ? 'pausing' : 'running'
  }

  /** Why it rests, or why it paused by itself. */
  get resting(): Failure | null {
    return this.#resting
  }

  /** Looks for a post that was not over when the network was last closed. It waits until somebody resumes it. */
  async load(): Promise<void> {
    const { disk, folder, now } = this.#parts
    const last = (await listPosts(disk, folder)).at(-1)
    if (last === undefined) return
    this.#log = await PostLog.goOn(disk, folder, last, now, this.#parts.changed)
  }

  /** Begins a post, and answers its number once nothing of it can be lost any more. */
  async begin(platform: Platform, items: readonly PostItem[]): Promise<number> {
    if (this.#log !== null) throw postNotOver()
    const { disk, folder, now, who, writer, changed } = this.#parts
    const newest = await newestId(platform, writer.records, this.#cut.signal)
    const log = await PostLog.begin(
      disk,
      folder,
      { event: 'began', items, newestId: newest, who },
      now,
      changed,
    )
    this.#log = log
    this.#start(platform, log)
    return log.post.number
  }

  /** Goes on with the post that is not over, at once. */
  resume(platform: Platform): void {
    if (this.#log === null) throw noPost()
    if (this.#run === null) this.#start(platform, this.#log)
    else this.#run.tryNow()
  }

  /** Sends nothing more for now. Resolves when what was under way has come to its end. */
  async pause(): Promise<void> {
    this.#run?.pause()
    this.#parts.changed([])
    await this.#running
  }

  /** Sends nothing more of this post, ever. What was begun is found out first, if need be when it is resumed. */
  async stop(): Promise<void> {
    const log = this.#log
    if (log === null) throw noPost()
    await log.write({ event: 'stopped' })
    this.#run?.tryNow()
    if (this.#run === null && log.post.states.over) await this.#close(log)
    else this.#parts.changed([])
  }

  /** Resolves when nothing is being sent any more. */
  settled(): Promise<void> {
    return this.#running
  }

  /** Lets go of everything at once. Calls are cut off; what became of them is found out when the network is open again. */
  async dispose(): Promise<void> {
    this.#run?.pause()
    this.#cut.abort()
    await this.#running
    const log = this.#log
    this.#log = null
    await log?.close()
  }

  #start(platform: Platform, log: PostLog): void {
    this.#resting = null
    this.#running = this.#goOn(platform, log)
    this.#parts.changed([])
  }

  /** Never rejects. A run that was paused, then stopped, is followed by another: what was begun is found out. */
  async #goOn(platform: Platform, log: PostLog): Promise<void> {
    const { states } = log.post
    let why: Failure | null
    try {
      let end: RunEnd
      do {
        this.#run = this.#newRun(platform, log)
        end = await this.#run.run()
      } while (end.kind === 'paused' && states.stopped && !this.#cut.signal.aborted)
      why = end.kind === 'needs a person' ? end.failure.failure : null
    } catch (error) {
      // The log or the store could not be written: what was begun is found out when it is resumed.
      why = error instanceof GoalpostError ? error.failure : brokenOff(error).failure
    }
    await this.#ended(log, why)
  }

  #newRun(platform: Platform, log: PostLog): PostRun {
    const { writer, judge, wait, random } = this.#parts
    const { signal } = this.#cut
    const tell = (why: CallFailure | null) => {
      this.#rest(why?.failure ?? null)
    }
    const parts = { platform, store: new PostStore(writer), log, judge, signal }
    return new PostRun(parts, { wait, random, tell })
  }

  async #ended(log: PostLog, why: Failure | null): Promise<void> {
    this.#run = null
    // A stop may have come while the last call failed: then it is over all the same.
    const { over } = log.post.states
    this.#resting = over ? null : why
    if (over) await this.#close(log)
    else this.#parts.changed([])
  }

  async #close(log: PostLog): Promise<void> {
    if (this.#log !== log) return
    this.#log = null
    // Every line is on the disk already.
    await log.close().catch(() => undefined)
    this.#parts.changed([])
  }

  #rest(why: Failure | null): void {
    this.#resting = why
    this.#parts.changed([])
  }
}
