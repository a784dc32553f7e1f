import type { WorkKind, WorkNumber, WorkProgress, WorkState } from '#domain/contract/work'
import { stopped } from './stopped'
import type { Watch } from './watch'

/** Progress is told no more often than a person can read it. */
const PAUSE = 100

/** Everything under way that may take long: how far each is, and stopping it. What is over in a moment is never told. */
export class LongWork {
  readonly #tell: (progress: WorkProgress) => void
  readonly #clock: () => number
  /** What can still be stopped. */
  readonly #stoppable = new Map<WorkNumber, AbortController>()
  #begun = 0

  /** The clock tells milliseconds, from any beginning. */
  constructor(
    tell: (progress: WorkProgress) => void,
    clock: () => number = () => performance.now(),
  ) {
    this.#tell = tell
    this.#clock = clock
  }

  /** Does something that may take long. */
  async run<T>(kind: WorkKind, work: (watch: Watch) => Promise<T>): Promise<T> {
    this.#begun += 1
    const number = this.#begun
    const stopping = new AbortController()
    this.#stoppable.set(number, stopping)
    const told = new Told((state) => {
      this.#tell({ number, kind, state })
    }, this.#clock)
    const commit = () => {
      stopping.signal.throwIfAborted()
      this.#stoppable.delete(number)
      told.commit()
    }
    try {
      return await work({ progress: told.progress, signal: stopping.signal, commit })
    } finally {
      this.#stoppable.delete(number)
      told.over()
    }
  }

  /** Stops it, where that can still be done. Whoever waits for it is told; nothing was changed. */
  stop(number: WorkNumber): void {
    this.#stoppable.get(number)?.abort(stopped())
  }
}

/** What was told of one thing under way, now and then. */
class Told {
  readonly #tell: (state: WorkState | null) => void
  readonly #clock: () => number
  #at: number
  #last: WorkState | null = null

  constructor(tell: (state: WorkState | null) => void, clock: () => number) {
    this.#tell = tell
    this.#clock = clock
    this.#at = clock()
  }

  readonly progress = (done: number, total: number | null = null): void => {
    if (this.#clock() - this.#at < PAUSE) return
    this.#say({ done, total, committing: this.#last?.committing ?? false })
  }

  /** Told at once to whoever heard of it before. */
  commit(): void {
    if (this.#last?.committing === false) this.#say({ ...this.#last, committing: true })
  }

  over(): void {
    if (this.#last !== null) this.#tell(null)
  }

  #say(state: WorkState): void {
    this.#at = this.#clock()
    this.#last = state
    this.#tell(state)
  }
}
