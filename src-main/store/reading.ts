import { setImmediate as nextTurn } from 'node:timers/promises'
import type { GoalKey, GoalRecord } from '#domain/change/record'
import type { Records } from './records'
import type { Replay } from './replay'

/** The goals of a network that is being opened: they come in slices, between which all other work has its turn. */
export class Reading {
  /** How many there will be. */
  readonly total: number
  /** Resolves once all are there. Rejects where they cannot be read. */
  readonly whole: Promise<void>
  readonly #records: Records
  #keys: readonly GoalKey[] | null = null
  #isOver = false
  #isWhole = false

  /** Begins at once. The failure is what is thrown where the goals do not belong to the journal. */
  constructor({ total, records, steps }: Replay, failure: (cause: unknown) => Error) {
    this.total = total
    this.#records = records
    this.whole = this.#read(steps())
      .catch((error: unknown) => {
        throw failure(error)
      })
      .finally(() => {
        this.#isOver = true
      })
    // Whoever needs the goals is told; that nobody does is no fault.
    this.whole.catch(() => undefined)
  }

  get isWhole(): boolean {
    return this.#isWhole
  }

  /** Some of the goals by their place when the network was opened, each as it is now. Waits until they are there. */
  async page(from: number, length: number): Promise<readonly GoalRecord[]> {
    while (!this.#isOver && this.#records.size < from + length) await nextTurn()
    if (this.#isOver) await this.whole
    const keys = this.#keys ?? [...this.#records.keys()]
    return keys.slice(from, from + length).flatMap((key) => this.#records.get(key) ?? [])
  }

  async #read(steps: ReturnType<Replay['steps']>): Promise<void> {
    while (steps.next().done !== true) await nextTurn()
    // From now on goals come and go, and the pages are told of what was there at the beginning.
    this.#keys = [...this.#records.keys()]
    this.#isWhole = true
  }
}
