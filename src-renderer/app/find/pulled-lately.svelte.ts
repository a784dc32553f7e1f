import type { GoalKey } from '#domain/change/record'
import type { PulledGoal } from '#domain/contract/find-verbs'
import { keyed } from '../keyed'

interface Known {
  /** When it was asked, in milliseconds since 1970. */
  readonly now: number
  readonly goals: ReadonlyMap<GoalKey, PulledGoal>
}

/** What pulls of the last days changed: read from the journal once somebody wants to know, and again after each pull. */
export class PulledLately {
  readonly #ask: (days: number) => Promise<readonly PulledGoal[]>
  #days = 0
  #known = $state.raw<Known>({ now: 0, goals: keyed([], keyOf) })

  constructor(ask: (days: number) => Promise<readonly PulledGoal[]>) {
    this.#ask = ask
  }

  get known(): Known {
    return this.#known
  }

  /** From now on this many days are wanted. */
  want(days: number): void {
    if (days <= this.#days) return
    this.#days = days
    this.refresh()
  }

  /** There was a pull. */
  refresh(): void {
    // Where it cannot be read, nothing is known to have changed.
    if (this.#days > 0) this.#load().catch(() => undefined)
  }

  async #load(): Promise<void> {
    const goals = await this.#ask(this.#days)
    this.#known = { now: Date.now(), goals: keyed(goals, keyOf) }
  }
}

function keyOf({ key }: PulledGoal): GoalKey {
  return key
}
