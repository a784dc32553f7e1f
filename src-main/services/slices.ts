import { setImmediate as nextTurn } from 'node:timers/promises'

/** So many milliseconds at a time are ours. */
const SLICE = 8

/** Long work in slices, between which other work gets its turn. */
export class Slices {
  #since = performance.now()

  /** Called between two steps. Throws what the signal was aborted with. */
  async rest(signal?: AbortSignal): Promise<void> {
    if (performance.now() - this.#since < SLICE) return
    await nextTurn()
    signal?.throwIfAborted()
    this.#since = performance.now()
  }
}
