import PQueue from 'p-queue'
import { GoalpostError } from '#domain/failure'
import type { Wait } from './send'
import { wrong, type Took } from './trouble'

/** So many calls in any so many seconds. */
export interface Allowance {
  readonly calls: number
  readonly seconds: number
}

/** Half of what the platform's documentation grants a network, for other programs use up the same calls. */
export const usualAllowance: Allowance = { calls: 25, seconds: 10 }

/** What the platform's documentation grants. */
const MOST_CALLS = 50

/** A call may take a little longer on its way than the one before it, and must not fall into the window of that for it. */
const MARGIN = 1.04

/** As many lines as Chromium opens to one host: a call that had to wait for a line would be late by any time. */
const LINES = 6

/** Which of the waiting calls goes first. */
export type Urgency = 'page' | 'urgent' | 'again'

const priorities: Readonly<Record<Urgency, number>> = { page: 0, urgent: 1, again: 2 }

/** Lets calls out so that on no sliding window there are more than are allowed. */
export class Gate {
  readonly #queue: PQueue
  readonly #allowance: Allowance
  readonly #wait: Wait
  readonly #random: () => number
  #isHeld = false

  constructor(allowance: Allowance, wait: Wait, random: () => number) {
    const { calls, seconds } = allowance
    if (!Number.isInteger(calls) || calls < 1 || calls > MOST_CALLS) throw noAllowance(calls)
    const interval = Math.ceil(seconds * 1000 * MARGIN)
    this.#queue = new PQueue({ concurrency: LINES, strict: true, intervalCap: calls, interval })
    this.#allowance = allowance
    this.#wait = wait
    this.#random = random
  }

  /** Makes a call when it is its turn. One that is not wanted any more while it waits is never made. */
  async pass<T>(
    call: () => Promise<Took<T>>,
    urgency: Urgency,
    signal: AbortSignal | undefined,
  ): Promise<Took<T>> {
    if (signal?.aborted === true) return wrong('stopped', '', false)
    const turn = new AbortController()
    const leave = () => {
      turn.abort()
    }
    signal?.addEventListener('abort', leave, { once: true })
    const isCalled = () => signal?.removeEventListener('abort', leave)
    const begin = () => {
      // From here on, to stop is for the call itself: it alone knows whether it was sent.
      isCalled()
      return call()
    }
    try {
      return await this.#queue.add(begin, { priority: priorities[urgency], signal: turn.signal })
    } catch (error) {
      if (turn.signal.aborted) return wrong('stopped', '', false)
      throw error
    } finally {
      isCalled()
    }
  }

  /** Lets no call out until the platform's window must be over: it counts those that it refuses as well. */
  holdBack(): void {
    if (this.#isHeld) return
    this.#isHeld = true
    this.#queue.pause()
    const pause = this.#allowance.seconds * 1000 * (1 + this.#random() / 2)
    void this.#wait(pause).then(() => {
      this.#isHeld = false
      this.#queue.start()
    })
  }
}

function noAllowance(calls: number): GoalpostError {
  return new GoalpostError({
    code: 'platform/allowance',
    what: `${calls} calls in ten seconds cannot be set.`,
    next: `Set a whole number from 1 to ${MOST_CALLS}: that many the platform grants a network.`,
  })
}
