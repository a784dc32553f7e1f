import { untrack } from 'svelte'
import type { Between } from '#domain/bulk/between'
import { draftOf, type GoalKey, type GoalRecord } from '#domain/change/record'
import type { FindingKind, Tally } from '#domain/check/finding-counts'
import { GoalChecks, type ContextOf } from '#domain/check/goal-checks'
import type { Finding } from '#domain/goal/finding'
import type { Goal } from '#domain/goal/goal'

/** Long enough to get somewhere, short enough that no key press waits. */
const SLICE_MS = 8

/** How often the counts move while many goals are still to be looked at. */
const TELL_MS = 400

/**
 * What the rules say of every goal, kept up to date as goals move. Rows ask as they come into view; the rest is worked
 * out in slices between other work.
 */
export class Checks {
  // Held by something that is replaced whenever the answers may have changed, which tells whoever asked.
  #held: { readonly checks: GoalChecks<GoalKey> }
  #timer: ReturnType<typeof setTimeout> | undefined
  #toldAt = 0

  constructor(contextOf: ContextOf) {
    this.#held = $state.raw({ checks: new GoalChecks(contextOf) })
  }

  /** How many goals have errors, and how many others have warnings. */
  get tally(): Tally {
    return this.#held.checks.tally
  }

  /** Whether every goal was looked at. */
  get complete(): boolean {
    return this.#held.checks.done
  }

  /** What was last said of goals, without looking at those that wait. */
  get told(): (key: GoalKey) => readonly Finding[] {
    const { checks } = this.#held
    return (key) => checks.told(key)
  }

  ofOffer(offer: number | null): Tally {
    return this.#held.checks.ofOffer(offer)
  }

  kinds(): readonly FindingKind<GoalKey>[] {
    return this.#held.checks.kinds()
  }

  findings(key: GoalKey): readonly Finding[] {
    return this.#held.checks.findings(key)
  }

  /** What the rules between goals would say if some were otherwise. Nobody is told when that is another answer. */
  get between(): Between {
    const now = () => untrack(() => this.#held.checks)
    return {
      get done() {
        return now().done
      },
      told: (key) => now().told(key),
      movedBy: (goals) => now().movedBy(goals),
      previewGroup: (group, moved) => now().previewGroup(group, moved),
    }
  }

  /** What would be said of a goal if it were so, with what is typed and not saved yet. */
  readonly preview = (key: GoalKey, goal: Goal, base: Goal | null): readonly Finding[] =>
    this.#held.checks.preview({ key, goal, base })

  /** Goals that come while a network is being loaded: they are looked at in their turn. */
  add(records: readonly GoalRecord[]): void {
    this.#put(records)
    this.#timer ??= this.#soon()
  }

  /** Goals that are new or not what they were, and some that are gone. */
  apply(records: readonly GoalRecord[], removed: readonly GoalKey[]): void {
    this.#put(records)
    for (const key of removed) this.#held.checks.remove(key)
    this.#work()
    this.#tell()
  }

  stop(): void {
    clearTimeout(this.#timer)
  }

  #work(): void {
    clearTimeout(this.#timer)
    const until = performance.now() + SLICE_MS
    const done = this.#held.checks.work(() => performance.now() > until)
    if (done || performance.now() - this.#toldAt > TELL_MS) this.#tell()
    this.#timer = done ? undefined : this.#soon()
  }

  #soon(): ReturnType<typeof setTimeout> {
    return setTimeout(() => {
      this.#work()
    })
  }

  #put(records: readonly GoalRecord[]): void {
    for (const record of records) {
      this.#held.checks.put({ key: record.key, goal: draftOf(record), base: record.base })
    }
  }

  #tell(): void {
    this.#toldAt = performance.now()
    this.#held = { ...this.#held }
  }
}
