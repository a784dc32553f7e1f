import { draftOf, type GoalKey, type GoalRecord } from '#domain/change/record'
import type { Tally } from '#domain/check/finding-counts'
import type { ContextOf } from '#domain/check/goal-checks'
import type { Finding } from '#domain/goal/finding'
import { findingsOf } from '#domain/goal/findings'
import type { Goal } from '#domain/goal/goal'
import type { FieldValue } from '#domain/model/field'
import type { BulkPlan } from './plan'

/** A goal as a plan would make it, and as it is now: null for one that is made. */
interface Planned {
  readonly goal: Goal
  readonly base: Goal | null
  readonly now: Goal | null
}

/**
 * What the rules over one goal would say newly once a plan is done: how many goals would have errors that they have not now, and
 * how many others warnings. Worked out for as long as the caller lets it, because there may be many thousand goals.
 */
export class NewFindings {
  readonly #goals: Iterator<Planned>
  readonly #contextOf: ContextOf
  #tally: Tally = { errors: 0, warnings: 0 }
  #done = false

  constructor(plan: BulkPlan, record: (key: GoalKey) => GoalRecord | null, contextOf: ContextOf) {
    this.#goals = plannedGoals(plan, record)
    this.#contextOf = contextOf
  }

  get tally(): Tally {
    return this.#tally
  }

  /** Whether every goal was looked at. */
  get done(): boolean {
    return this.#done
  }

  /** Goes on until all is done or it is told to stop. Whether all is done. */
  work(isOver: () => boolean): boolean {
    while (!this.#done) {
      const next = this.#goals.next()
      if (next.done === true) this.#done = true
      else this.#look(next.value)
      if (isOver()) break
    }
    return this.#done
  }

  #look({ goal, base, now }: Planned): void {
    const before = now === null ? [] : findingsOf(now, this.#contextOf(now, base))
    const known = new Set(before.map(({ code }) => code))
    const added = findingsOf(goal, this.#contextOf(goal, base)).filter(
      ({ code }) => !known.has(code),
    )
    const { errors, warnings } = this.#tally
    if (added.some(isError)) this.#tally = { errors: errors + 1, warnings }
    else if (added.length > 0) this.#tally = { errors, warnings: warnings + 1 }
  }
}

function isError({ severity }: Finding): boolean {
  return severity === 'error'
}

function* plannedGoals(
  { cells, made }: BulkPlan,
  record: (key: GoalKey) => GoalRecord | null,
): Iterator<Planned> {
  for (let place = 0; place < cells.length;) {
    const key = cells[place]?.key ?? ''
    const values: Record<string, FieldValue> = {}
    // The cells of a goal follow one another.
    for (let cell = cells[place]; cell?.key === key; cell = cells[(place += 1)]) {
      values[cell.field] = cell.after
    }
    const found = record(key)
    if (found === null) continue
    const now = draftOf(found)
    yield { goal: { ...now, ...values }, base: found.base, now }
  }
  for (const { record: copy } of made) yield { goal: draftOf(copy), base: null, now: null }
}
