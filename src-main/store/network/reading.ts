import { setImmediate as nextTurn } from 'node:timers/promises'
import type { GoalKey, GoalRecord } from '#domain/change/record'
import type { Records } from '../state/records'
import type { Replay } from '../state/replay'

/**
 * The goals of a network that is being opened. They are read as far as somebody asks for them, in slices between which all
 * other work has its turn: while the first ones are being shown, nothing is in the way of that.
 */
export class Reading {
  /** How many there will be. */
  readonly total: number
  /** Resolves once all are there. Rejects where they cannot be read, and where the network is closed before. Asks for nothing. */
  readonly ended: Promise<void>
  readonly #records: Records
  readonly #steps: ReturnType<Replay['steps']>
  readonly #failure: (cause: unknown) => Error
  #keys: readonly GoalKey[] | null = null
  #wanted = 0
  #isRunning = false
  #isOver = false
  #released: Promise<unknown> = Promise.resolve()
  #end: { readonly well: () => void; readonly badly: (error: Error) => void }

  /** The failure is what is thrown where the goals do not belong to the journal. */
  constructor({ total, records, steps }: Replay, failure: (cause: unknown) => Error) {
    this.total = total
    this.#records = records
    this.#steps = steps()
    this.#failure = failure
    this.#end = { well: () => undefined, badly: () => undefined }
    this.ended = new Promise((well, badly) => {
      this.#end = { well, badly }
    })
    // Whoever needs the goals is told; that nobody does is no fault.
    this.ended.catch(() => undefined)
  }

  get isWhole(): boolean {
    return this.#keys !== null
  }

  /** Reads all that is left. */
  whole(): Promise<void> {
    this.#want(Infinity)
    return this.ended
  }

  /** Some of the goals by their place when the network was opened, each as it is now. */
  async page(from: number, length: number): Promise<readonly GoalRecord[]> {
    this.#want(from + length)
    while (!this.#isOver && this.#records.size < from + length) await nextTurn()
    if (this.#isOver) await this.ended
    const keys = this.#keys ?? [...this.#records.keys()]
    return keys.slice(from, from + length).flatMap((key) => this.#records.get(key) ?? [])
  }

  /** Reads no further: the network is being closed. Resolves once the file is let go of. */
  async stop(): Promise<void> {
    this.#over(new Error('The network was closed'))
    await this.#released
  }

  #want(goals: number): void {
    this.#wanted = Math.max(this.#wanted, goals)
    if (this.#isRunning || this.#isOver) return
    this.#isRunning = true
    void this.#run()
  }

  async #run(): Promise<void> {
    try {
      while (!this.#isOver && this.#records.size < this.#wanted) {
        if ((await this.#steps.next()).done === true) this.#over(null)
        else await nextTurn()
      }
    } catch (error) {
      this.#over(this.#failure(error))
    }
    this.#isRunning = false
  }

  #over(failure: Error | null): void {
    if (this.#isOver) return
    this.#isOver = true
    // Nothing keeps the file any longer; where it cannot even be closed, nothing can be done about that.
    this.#released = this.#steps.return().catch(() => undefined)
    if (failure !== null) {
      this.#end.badly(failure)
      return
    }
    // From now on goals come and go, and the pages are told of what was there at the beginning.
    this.#keys = [...this.#records.keys()]
    this.#end.well()
  }
}
