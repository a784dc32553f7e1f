import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Steps } from '#domain/steps'
import { unwatched, type Watch } from './watch'

/** So long is worked before others have their turn, in milliseconds. */
const SLICE = 8

/** Work that may take long, done a slice of time at a time: nobody in the window waits for it, and whoever watches can stop it. */
export class Slices {
  readonly #watch: Watch
  readonly #clock: () => number
  #since: number

  /** The clock tells milliseconds, from any beginning. */
  constructor(watch: Watch = unwatched, clock: () => number = () => performance.now()) {
    this.#watch = watch
    this.#clock = clock
    this.#since = clock()
  }

  /** Whether it is time to let others have their turn. */
  readonly isDue = (): boolean => this.#clock() - this.#since > SLICE

  /** Lets others have their turn. Throws where the work was stopped meanwhile. */
  async rest(): Promise<void> {
    await nextTurn()
    this.#watch.signal?.throwIfAborted()
    this.#since = this.#clock()
  }

  /** The same where it is time to. Called between two steps. */
  async restIfDue(): Promise<void> {
    if (this.isDue()) await this.rest()
  }

  /** Goes through all steps, tells how many are done of how many, and rests between them where it is time to. */
  async done<T>(steps: Steps<T>, total?: number): Promise<T> {
    for (let done = 1; ; done += 1) {
      const step = steps.next()
      if (step.done === true) return step.value
      if (!this.isDue()) continue
      this.#watch.progress(done, total)
      await this.rest()
    }
  }
}
