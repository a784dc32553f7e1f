import type { Talk } from './workplace'

/** So much time is between two lines for a person who watches, in milliseconds. */
const PAUSE = 1000

/** So many lines there are at most for a log. */
const STEPS = 10

/** Tells how far something is: now and then to a person who watches, else every tenth of the way. */
export class Progress {
  readonly #talk: Pick<Talk, 'say' | 'isTTY'>
  readonly #now: () => Date
  #last = -Infinity
  #step = 0
  #isOver = false

  constructor(talk: Pick<Talk, 'say' | 'isTTY'>, now: () => Date) {
    this.#talk = talk
    this.#now = now
  }

  /** So much is done of so much: null where that is not known yet. */
  tell(done: number, total: number | null, line: string): void {
    if (this.#isOver || !this.#isDue(done, total)) return
    void this.#talk.say(line)
  }

  /** What is told from here on is of no interest any more. */
  end(): void {
    this.#isOver = true
  }

  #isDue(done: number, total: number | null): boolean {
    return this.#talk.isTTY ? this.#isTime() : this.#isStep(done, total)
  }

  #isTime(): boolean {
    const now = this.#now().getTime()
    // Where the clock was set back, nobody knows how long ago the last line was.
    if (now >= this.#last && now - this.#last < PAUSE) return false
    this.#last = now
    return true
  }

  #isStep(done: number, total: number | null): boolean {
    if (total === null || total === 0) return false
    const step = Math.floor((done / total) * STEPS)
    if (step === this.#step) return false
    this.#step = step
    return step > 0
  }
}
