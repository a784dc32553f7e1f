import type { GoalKey, GoalRecord } from '#domain/change/record'
import type { Tally } from '#domain/check/finding-counts'
import type { ContextOf } from '#domain/check/goal-checks'
import type { Finding, Severity } from '#domain/goal/finding'
import { findingsOf } from '#domain/goal/findings'
import type { Between } from './between'
import type { BulkPlan } from './plan'
import { plannedGoals, type Planned } from './planned-goals'
import { SiblingFindings } from './sibling-findings'

/** Something that a rule would say newly, and of how many goals. */
export interface NewKind {
  readonly severity: Severity
  readonly goals: number
}

/**
 * What the rules would say newly once a plan is done: how many of its goals would have errors that they have not now, how many
 * others of them warnings, and which goals that are not in the plan would have warnings because of it. Worked out for as long as
 * the caller lets it, because there may be many thousand goals.
 */
export class NewFindings {
  readonly #goals: Iterator<Planned>
  readonly #contextOf: ContextOf
  readonly #siblings: SiblingFindings
  /** The goals of the plan of which something new would be said. */
  readonly #spokenOf = new Set<GoalKey>()
  readonly #kinds = new Map<string, NewKind>()
  #tally: Tally = { errors: 0, warnings: 0 }
  #done = false

  constructor(
    plan: BulkPlan,
    record: (key: GoalKey) => GoalRecord | null,
    contextOf: ContextOf,
    between: Between,
  ) {
    this.#goals = plannedGoals(plan, record)
    this.#contextOf = contextOf
    this.#siblings = new SiblingFindings(between)
  }

  get tally(): Tally {
    return this.#tally
  }

  /** What each rule would say newly of goals of the plan, by its code. */
  get kinds(): ReadonlyMap<string, NewKind> {
    return this.#kinds
  }

  /** What would be said newly of each goal that the plan leaves as it is. */
  get others(): ReadonlyMap<GoalKey, Finding> {
    return this.#siblings.others
  }

  /** Whether every goal was looked at. */
  get done(): boolean {
    return this.#done
  }

  /** Goes on until all is done or it is told to stop. Whether all is done. */
  work(isOver: () => boolean): boolean {
    while (!this.#done) {
      const next = this.#goals.next()
      if (next.done === true) return (this.#done = this.#workOnSiblings(isOver))
      this.#look(next.value)
      if (isOver()) break
    }
    return this.#done
  }

  #workOnSiblings(isOver: () => boolean): boolean {
    return this.#siblings.work(isOver, (key, added) => {
      this.#count(added)
      if (this.#spokenOf.has(key)) return
      this.#spokenOf.add(key)
      this.#tally = { ...this.#tally, warnings: this.#tally.warnings + 1 }
    })
  }

  #look(planned: Planned): void {
    const { key, goal, base, now } = planned
    this.#siblings.note(planned)
    if (goal === null) return
    const before = now === null ? [] : findingsOf(now, this.#contextOf(now, base))
    const known = new Set(before.map(({ code }) => code))
    const added = findingsOf(goal, this.#contextOf(goal, base)).filter(
      ({ code }) => !known.has(code),
    )
    if (added.length === 0) return
    this.#spokenOf.add(key)
    for (const finding of added) this.#count(finding)
    const { errors, warnings } = this.#tally
    if (added.some(isError)) this.#tally = { errors: errors + 1, warnings }
    else this.#tally = { errors, warnings: warnings + 1 }
  }

  #count({ code, severity }: Finding): void {
    this.#kinds.set(code, { severity, goals: (this.#kinds.get(code)?.goals ?? 0) + 1 })
  }
}

function isError({ severity }: Finding): boolean {
  return severity === 'error'
}
