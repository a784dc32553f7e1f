import { draftOf, type GoalRecord } from '#domain/change/record'
import type { Finding } from '#domain/goal/finding'
import { findingsOf } from '#domain/goal/findings'
import type { Goal, GoalContext } from '#domain/goal/goal'

export interface Tally {
  readonly errors: number
  readonly warnings: number
  /** False while some goals are still to be looked at. */
  readonly complete: boolean
}

/** Long enough to get somewhere, short enough that no key press waits. */
const SLICE_MS = 8

/**
 * What the rules say of every goal, worked out once for each state of a goal. Rows ask as they come into view; the count
 * over the whole network is worked out in slices between other work.
 */
export class Checks {
  #known = $state.raw(new WeakMap<GoalRecord, readonly Finding[]>())
  #counted: readonly GoalRecord[] = []
  readonly #contextOf: (goal: Goal, base: Goal | null) => GoalContext
  #tally = $state.raw<Tally>({ errors: 0, warnings: 0, complete: false })
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(contextOf: (goal: Goal, base: Goal | null) => GoalContext) {
    this.#contextOf = contextOf
  }

  /** How many goals have errors, and how many others have warnings. */
  get tally(): Tally {
    return this.#tally
  }

  findings(record: GoalRecord): readonly Finding[] {
    const known = this.#known.get(record)
    if (known !== undefined) return known
    const draft = draftOf(record)
    const found = findingsOf(draft, this.#contextOf(draft, record.base))
    this.#known.set(record, found)
    return found
  }

  /** Counts again over these goals; returns the way to stop. */
  count(records: readonly GoalRecord[]): () => void {
    clearTimeout(this.#timer)
    this.#counted = records
    this.#timer = setTimeout(() => {
      this.#slice(records)
    })
    return () => {
      clearTimeout(this.#timer)
    }
  }

  /** Works everything out anew: the settings of the rules have changed. */
  forget(): void {
    this.#known = new WeakMap()
    this.count(this.#counted)
  }

  #slice(records: readonly GoalRecord[]): void {
    const until = performance.now() + SLICE_MS
    const unknown = records.filter((record) => !this.#known.has(record))
    for (const record of unknown) {
      if (performance.now() > until) {
        this.count(records)
        return
      }
      this.findings(record)
    }
    const severities = records.map((record) => this.findings(record)[0]?.severity)
    const errors = severities.filter((severity) => severity === 'error').length
    const warnings = severities.filter((severity) => severity === 'warning').length
    this.#tally = { errors, warnings, complete: true }
  }
}
