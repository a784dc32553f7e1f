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

/** Two clocks do not go alike to the millisecond, and a timer may be early by one. */
const MARGIN = 20

/** As many lines as Chromium opens to one host: a call that had to wait for a line would be late by any time. */
const LINES = 6

/** What a gate waits by. */
export interface GateParts {
  readonly wait: Wait
  /** A number from 0 up to, but not, 1. */
  readonly random: () => number
  /** Milliseconds, from any beginning; never set, whatever happens to the computer's clock. */
  readonly clock: () => number
}

/** Which of the waiting calls goes first. */
export type Urgency = 'page' | 'urgent' | 'again'

const priorities: Readonly<Record<Urgency, number>> = { page: 0, urgent: 1, again: 2 }

/**
 * Lets calls out so that on no sliding window there are more than are allowed, however long each is on its way: a call arrives
 * at some time before its answer does, so it is counted until a whole window after that.
 */
export class Gate {
  readonly #queue = new PQueue({ concurrency: LINES })
  #allowance: Allowance
  readonly #wait: Wait
  readonly #random: () => number
  readonly #clock: () => number
  #underWay = 0
  /** When the calls that still count came to their end, the earliest first. */
  #ended: readonly number[] = []
  #isWaiting = false
  #isHeld = false

  constructor(allowance: Allowance, { wait, random, clock }: GateParts) {
    this.#allowance = checked(allowance)
    this.#wait = wait
    this.#random = random
    this.#clock = clock
  }

  /** Lets so many calls out from now on. Those that were made still count. */
  allow(allowance: Allowance): void {
    this.#allowance = checked(allowance)
    this.#openOrClose()
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
      return this.#counted(call)
    }
    try {
      const passed = this.#queue.add(begin, { priority: priorities[urgency], signal: turn.signal })
      this.#openOrClose()
      return await passed
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
    this.#openOrClose()
    const pause = this.#allowance.seconds * 1000 * (1 + this.#random() / 2)
    void this.#wait(pause).then(() => {
      this.#isHeld = false
      this.#openOrClose()
    })
  }

  async #counted<T>(call: () => Promise<T>): Promise<T> {
    this.#underWay += 1
    this.#openOrClose()
    try {
      return await call()
    } finally {
      this.#underWay -= 1
      this.#ended = [...this.#ended, this.#clock()]
      this.#openOrClose()
    }
  }

  /** Lets the queue go on where another call is allowed; else closes it, and waits for the next that is, if anybody does. */
  #openOrClose(): void {
    const { calls, seconds } = this.#allowance
    const counts = seconds * 1000 + MARGIN
    const now = this.#clock()
    this.#ended = this.#ended.filter((end) => now - end < counts)
    const isFull = this.#underWay + this.#ended.length >= calls
    if (isFull || this.#isHeld) this.#queue.pause()
    else this.#queue.start()
    const [first] = this.#ended
    if (isFull && !this.#isHeld && first !== undefined) this.#openLater(first + counts - now)
  }

  /** Nobody is kept waiting for a window that nobody waits for. */
  #openLater(milliseconds: number): void {
    if (this.#isWaiting || this.#queue.size === 0) return
    this.#isWaiting = true
    void this.#wait(milliseconds).then(() => {
      this.#isWaiting = false
      this.#openOrClose()
    })
  }
}

function checked(allowance: Allowance): Allowance {
  const { calls } = allowance
  if (!Number.isInteger(calls) || calls < 1 || calls > MOST_CALLS) throw noAllowance(calls)
  return allowance
}

function noAllowance(calls: number): GoalpostError {
  return new GoalpostError({
    code: 'platform/allowance',
    what: `${calls} calls in ten seconds cannot be set.`,
    next: `Set a whole number from 1 to ${MOST_CALLS}: that many the platform grants a network.`,
  })
}
