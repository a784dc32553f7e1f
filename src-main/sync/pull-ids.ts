import { setImmediate as nextTurn } from 'node:timers/promises'
import type { GoalKey } from '#domain/change/record'
import { isPulled } from '#domain/sync/pull-page'
import type { Records } from '../store/state/records'

/** After so many goals other work gets its turn. */
const PIECE = 5_000

/**
 * Which goals of a network the platform has, by its ids. Only a pull and a post give a goal an id, so this stays true for as long
 * as a pull goes on.
 */
export class PullIds {
  readonly #keys: ReadonlyMap<number, GoalKey>
  /** The ids that the pull should meet, ascending. */
  readonly #expected: readonly number[]

  private constructor(keys: ReadonlyMap<number, GoalKey>, expected: readonly number[]) {
    this.#keys = keys
    this.#expected = expected
  }

  static async of(records: Records, offers: ReadonlySet<number> | null): Promise<PullIds> {
    const keys = new Map<number, GoalKey>()
    const expected: number[] = []
    let seen = 0
    for (const [key, record] of records) {
      seen += 1
      if (seen % PIECE === 0) await nextTurn()
      const id = record.base?.id ?? null
      if (id === null) continue
      keys.set(id, key)
      if (isPulled(record, offers)) expected.push(id)
    }
    return new PullIds(
      keys,
      expected.sort((a, b) => a - b),
    )
  }

  /** How many goals the pull should meet. */
  get count(): number {
    return this.#expected.length
  }

  keyOf(id: number): GoalKey | null {
    return this.#keys.get(id) ?? null
  }

  /** The ids that it should meet above one and up to another. */
  between(after: number, upTo: number): readonly number[] {
    return this.#expected.slice(this.#place(after), this.#place(upTo))
  }

  /** How many of the ids are not above this one. */
  #place(id: number): number {
    let [low, high] = [0, this.#expected.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#expected[middle] ?? Infinity) <= id) low = middle + 1
      else high = middle
    }
    return low
  }
}
