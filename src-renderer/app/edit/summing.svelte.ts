import type { GoalRecord } from '#domain/change/record'
import { GoalsSummary, type Around } from '#domain/summary/goals-summary'

/** Long enough to get somewhere, short enough that no key press waits. */
const SLICE_MS = 8

/**
 * What several goals have in common, worked out in slices between other work. Half an answer is never shown: the value that
 * the first thousand have need not be that of all.
 */
export class Summing {
  #summary = $state.raw<GoalsSummary | null>(null)
  #isBusy = $state.raw(false)
  #timer: ReturnType<typeof setTimeout> | undefined

  /** The last whole answer; null before the first one. */
  get summary(): GoalsSummary | null {
    return this.#summary
  }

  /** Whether that answer is of other goals, or of what they were before. */
  get isBusy(): boolean {
    return this.#isBusy
  }

  /** Begins anew. */
  sum(records: readonly GoalRecord[], around: Around): void {
    this.stop()
    this.#isBusy = true
    this.#goOn(new GoalsSummary(), records, around)
  }

  stop(): void {
    clearTimeout(this.#timer)
  }

  #goOn(summary: GoalsSummary, records: readonly GoalRecord[], around: Around): void {
    const until = performance.now() + SLICE_MS
    let at = summary.counts.goals
    for (; at < records.length && performance.now() < until; at += 1) {
      const record = records[at]
      if (record !== undefined) summary.add(record, around)
    }
    if (at < records.length) {
      this.#timer = setTimeout(() => {
        this.#goOn(summary, records, around)
      })
      return
    }
    this.#summary = summary
    this.#isBusy = false
  }
}
