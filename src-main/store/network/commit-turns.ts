/** The turns of a network’s commits, and of whatever must not come between them. */
export class CommitTurns {
  readonly #ready: () => Promise<void>
  readonly #after: () => Promise<void>
  #last: Promise<unknown> = Promise.resolve()

  /** What each piece waits for, and what follows each that went well, before the next has its turn. */
  constructor(ready: () => Promise<void>, after: () => Promise<void>) {
    this.#ready = ready
    this.#after = after
  }

  /** Does the work once everything that was asked for before is done. One that fails keeps nobody behind it from a turn. */
  take<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(() => this.#ready()).then(work)
    this.#last = turn.then(
      () => this.#after(),
      () => undefined,
    )
    return turn
  }

  /** Waits for what has been asked for until now, and for what follows it. */
  async settle(): Promise<void> {
    await this.#last
  }
}
