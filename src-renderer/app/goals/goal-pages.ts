import type { GoalKey, GoalRecord } from '#domain/change/record'
import type { GoalsPage, NetworkChanged } from '#domain/contract/views'

/** Some of the goals that were missing. */
interface Came {
  /** Those that still hold. */
  readonly records: readonly GoalRecord[]
  /** How many were told. */
  readonly told: number
  readonly isLast: boolean
}

/**
 * The goals that a network was opened without, one page after another, each asked for before the one before it is taken over.
 * What moves meanwhile is told as ever, and counts more than a page, which may have been on its way by then.
 */
export class GoalPages {
  readonly #ask: (from: number) => Promise<GoalsPage>
  readonly #first: number
  readonly #moved = new Set<GoalKey>()

  /** Asks for the goals from a place on, beginning with the first that is missing. */
  constructor(ask: (from: number) => Promise<GoalsPage>, first: number) {
    this.#ask = ask
    this.#first = first
  }

  /** Rejects where they cannot be read. */
  async *come(): AsyncGenerator<Came> {
    let asked: Promise<GoalsPage> | null = this.#asked(this.#first)
    while (asked !== null) {
      const { goals, next }: GoalsPage = await asked
      asked = next === null ? null : this.#asked(next)
      const records = goals.filter(({ key }) => !this.#moved.has(key))
      yield { records, told: goals.length, isLast: next === null }
    }
  }

  /** Something was done, which is newer than any page that has not come. */
  note({ goals, removed }: NetworkChanged): void {
    for (const { key } of goals) this.#moved.add(key)
    for (const key of removed) this.#moved.add(key)
  }

  #asked(from: number): Promise<GoalsPage> {
    const asked = this.#ask(from)
    // Whoever waits for it is told, if there is still somebody.
    asked.catch(() => undefined)
    return asked
  }
}
