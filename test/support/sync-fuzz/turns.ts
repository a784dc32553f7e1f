/** One thing after the other. */
export class Turns {
  #last: Promise<void> = Promise.resolve()

  /** When all that was begun so far is over. */
  get over(): Promise<void> {
    return this.#last
  }

  /** Does this as soon as all before it is over. */
  next(work: () => Promise<void>): Promise<void> {
    this.#last = this.#last.then(work)
    return this.#last
  }
}
