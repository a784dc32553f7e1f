/** Files that the system hands over. Those of before there was a page to hear of them wait for it; the last one counts. */
export class GivenFiles {
  readonly #tell: (path: string) => void
  #isHeard = false
  #waiting: string | null = null

  constructor(tell: (path: string) => void) {
    this.#tell = tell
  }

  readonly take = (path: string | null): void => {
    if (path === null) return
    if (this.#isHeard) this.#tell(path)
    else this.#waiting = path
  }

  /** The page is there from now on. */
  readonly handOver = (): void => {
    this.#isHeard = true
    this.take(this.#waiting)
    this.#waiting = null
  }
}
