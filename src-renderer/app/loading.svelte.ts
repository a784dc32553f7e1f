import type { GoalKey, GoalRecord } from '#domain/change/record'
import type { GoalsPage, NetworkChanged, NetworkView } from '#domain/contract/views'
import type { Client } from './api'

/** How often what has come is shown: a list of many goals is not put together anew for each page. */
const SHOW_MS = 300

/** How many goals are here, of how many. */
export interface Progress {
  readonly here: number
  readonly total: number
}

/**
 * The goals that a network was opened without: they are asked for one page after another, each before the one before it is
 * taken over. What moves meanwhile is told as ever, and counts more than a page, which may have been on its way by then.
 */
export class Loading {
  readonly #ask: (from: number) => Promise<GoalsPage>
  readonly #moved = new Set<GoalKey>()
  #progress: Progress | null
  #next: number | null
  #isStopped = false

  constructor({ key, goals, toCome }: NetworkView, client: Client) {
    this.#ask = (from) => client.networks.goals({ network: key, from })
    this.#next = toCome?.next ?? null
    const progress = toCome === null ? null : { here: goals.length, total: toCome.total }
    this.#progress = $state.raw(progress)
  }

  /** Null once every goal is here. */
  get progress(): Progress | null {
    return this.#progress
  }

  /**
   * Asks for all of them, hands over what of each page still holds, and says now and then that it is to be shown. Rejects
   * where they cannot be read.
   */
  async run(take: (records: readonly GoalRecord[]) => void, show: () => void): Promise<void> {
    if (this.#next === null) return
    await firstFrame()
    if (this.#isStopped) return
    let [asked, here, shownAt] = [this.#askNext(), this.#progress?.here ?? 0, performance.now()]
    while (asked !== null) {
      const { goals, next } = await asked
      if (this.#isStopped) return
      this.#next = next
      asked = this.#askNext()
      here += goals.length
      take(goals.filter(({ key }) => !this.#moved.has(key)))
      if (next !== null && performance.now() - shownAt < SHOW_MS) continue
      shownAt = performance.now()
      this.#note(here)
      show()
    }
  }

  /** Something was done, which is newer than any page that has not come. */
  note({ goals, removed }: NetworkChanged): void {
    if (this.#progress === null) return
    for (const { key } of goals) this.#moved.add(key)
    for (const key of removed) this.#moved.add(key)
  }

  /** Another network is looked at, or none. */
  stop(): void {
    this.#isStopped = true
  }

  #askNext(): Promise<GoalsPage> | null {
    if (this.#next === null) return null
    const asked = this.#ask(this.#next)
    // Whoever waits for it is told, if there is still somebody.
    asked.catch(() => undefined)
    return asked
  }

  #note(here: number): void {
    if (this.#progress === null) return
    this.#progress = this.#next === null ? null : { ...this.#progress, here }
  }
}

/** Resolves once what is there has been painted: nothing is in the way of the first goals. */
function firstFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      setTimeout(resolve)
    })
  })
}
