/** So many calls in any so many seconds. */
export interface Allowance {
  readonly calls: number
  readonly seconds: number
}

/** What the platform grants a network unless its account manager raises it. */
export const usualAllowance: Allowance = { calls: 50, seconds: 10 }

/** Counts calls over a window that moves with the clock. Refused calls count as well, so hammering does not help. */
export class RateLimit {
  readonly #seconds: number
  readonly #now: () => Date
  /** When each call of the window came, the earliest first. */
  #calls: number[] = []

  constructor({ seconds }: Allowance, now: () => Date) {
    this.#seconds = seconds
    this.#now = now
  }

  /** Counts a call. How many there were in the window, this one among them. */
  count(): number {
    const now = this.#now().getTime()
    const since = now - this.#seconds * 1000
    // A clock that was set back must not keep everybody out until it has caught up.
    if ((this.#calls.at(-1) ?? now) > now) this.#calls = []
    while (this.#calls[0] !== undefined && this.#calls[0] <= since) this.#calls.shift()
    return this.#calls.push(now)
  }
}
