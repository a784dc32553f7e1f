import type { Failure } from '#domain/failure'
import type { Posting } from '../../sync/posting'

/** So often in a row it is tried again: some minutes, for the rests get longer. */
const MOST_RESTS = 10

/** Ends a post that gets nowhere: nobody may be there to see that the platform cannot be reached. */
export class Patience {
  readonly #tell: (why: Failure) => void
  #posting: Posting | null = null
  #rests = 0
  #open = Infinity
  #over: Failure | null = null

  /** Tells why it rests, once for each time that nothing goes on. */
  constructor(tell: (why: Failure) => void) {
    this.#tell = tell
  }

  /** Why the post was paused; null where it was not. */
  get over(): Failure | null {
    return this.#over
  }

  watch(posting: Posting): void {
    this.#posting = posting
  }

  /** Something of the post is about to wait, maybe because the platform cannot be reached just now. */
  noteWait(): void {
    const why = this.#posting?.resting ?? null
    const states = this.#posting?.post?.states
    if (why === null || states === undefined) return
    const open = states.queued.size + states.begun.size
    if (open < this.#open) this.#rests = 0
    this.#open = open
    this.#rests += 1
    if (this.#rests === 1) this.#tell(why)
    if (this.#rests <= MOST_RESTS) return
    this.#over = why
    void this.#posting?.pause()
  }
}
