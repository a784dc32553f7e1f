import type { CallFailure } from './call-failure'

const [FIRST, LONGEST] = [1_000, 60_000]

/** What a rest is measured and waited with. */
export interface RestParts {
  /** Resolves when so many milliseconds have gone by; may reject where the signal fires before. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>
  readonly random: () => number
  /** Hears why there is a rest, and null when it is over. */
  readonly tell: (why: CallFailure | null) => void
}

/** Rests between tries while the platform cannot be reached: longer each time, never quite as long as somebody else's. */
export class Rests {
  readonly #parts: RestParts
  #times = 0
  #woken = new AbortController()

  constructor(parts: RestParts) {
    this.#parts = parts
  }

  /** Rests until it is worth another try, or somebody wakes it. */
  async rest(why: CallFailure): Promise<void> {
    const { wait, random, tell } = this.#parts
    const longest = Math.min(LONGEST, FIRST * 2 ** this.#times)
    this.#times += 1
    this.#woken = new AbortController()
    tell(why)
    await wait(longest * (0.5 + random() / 2), this.#woken.signal).catch(() => undefined)
    tell(null)
  }

  /** Something went well: the next rest is a short one. */
  reset(): void {
    this.#times = 0
  }

  /** Ends a rest at once. */
  wake(): void {
    this.#woken.abort()
  }
}
