import type { EventName, Events } from '#domain/contract/verbs'
import { Slices } from '../long-work/slices'
import { textOf } from './text'

/** What the window is told unasked, in its order. What is large is put into text beside other work, and what comes after it waits. */
export class Outbox {
  readonly #post: (event: EventName, text: string) => void
  #last: Promise<void> = Promise.resolve()
  #waiting = 0

  constructor(post: (event: EventName, text: string) => void) {
    this.#post = post
  }

  /** Tells it at once where it is small and nothing waits. The payload must not change afterwards. */
  readonly send = <E extends EventName>(event: E, payload: Events[E]): void => {
    const [steps, slices] = [textOf(payload), new Slices()]
    if (this.#waiting === 0) {
      for (;;) {
        const step = steps.next()
        if (step.done === true) {
          this.#say(event, step.value)
          return
        }
        if (slices.isDue()) break
      }
    }
    this.#waiting += 1
    const before = this.#last
    this.#last = this.#inTurn(before, event, () => slices.done(steps))
  }

  async #inTurn(
    before: Promise<void>,
    event: EventName,
    text: () => Promise<string>,
  ): Promise<void> {
    await before
    this.#say(event, await text())
    this.#waiting -= 1
  }

  /** A window that is just being closed cannot be told: what was done is done all the same, and what comes after is told. */
  #say(event: EventName, text: string): void {
    try {
      this.#post(event, text)
    } catch (error) {
      console.error(`Fault in telling the window of ${event}:`, error)
    }
  }

  /** Waits until everything was told: whoever gets an answer has heard of what came before. */
  async settle(): Promise<void> {
    if (this.#waiting > 0) await this.#last
  }
}
