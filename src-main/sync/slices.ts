import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Steps } from '#domain/steps'

/** So long is worked before others have their turn, in milliseconds. */
const SLICE = 8

/** Work that may take long, done a slice of time at a time: nobody in the window waits for it. */
export class Slices {
  readonly #clock: () => number
  #since: number

  /** The clock tells milliseconds, from any beginning. */
  constructor(clock: () => number) {
    this.#clock = clock
    this.#since = clock()
  }

  /** Whether it is time to let others have their turn. */
  readonly isDue = (): boolean => this.#clock() - this.#since > SLICE

  /** Lets others have their turn. */
  async rest(): Promise<void> {
    await nextTurn()
    this.#since = this.#clock()
  }

  /** Goes through all steps, and rests between them where it is time to. */
  async done<T>(steps: Steps<T>): Promise<T> {
    for (;;) {
      const step = steps.next()
      if (step.done === true) return step.value
      if (this.isDue()) await this.rest()
    }
  }
}
