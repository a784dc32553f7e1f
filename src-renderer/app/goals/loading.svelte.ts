import type { GoalRecord } from '#domain/change/record'
import type { NetworkChanged, NetworkView } from '#domain/contract/views'
import type { Client } from '../api'
import { GoalPages } from './goal-pages'

/** How often what has come is shown: a list of many goals is not put together anew for each page. */
const SHOW_MS = 300

/** How many goals are here, of how many. */
export interface Progress {
  readonly here: number
  readonly total: number
}

/** Brings the goals that a network was opened without into the window, after the first ones have been painted. */
export class Loading {
  readonly #pages: GoalPages
  #progress: Progress | null
  #isStopped = false

  constructor({ key, goals, toCome }: NetworkView, client: Client) {
    const ask = (from: number) => client.networks.goals({ network: key, from })
    this.#pages = new GoalPages(ask, toCome?.next ?? 0)
    const progress = toCome === null ? null : { here: goals.length, total: toCome.total }
    this.#progress = $state.raw(progress)
  }

  /** Null once every goal is here. */
  get progress(): Progress | null {
    return this.#progress
  }

  /** Hands over the goals as they come, and says now and then that they are to be shown. Rejects where they cannot be read. */
  async run(take: (records: readonly GoalRecord[]) => void, show: () => void): Promise<void> {
    if (this.#progress === null) return
    const { total } = this.#progress
    let [{ here }, shownAt] = [this.#progress, performance.now()]
    await firstFrame()
    for await (const { records, told, isLast } of this.#pages.come()) {
      if (this.#isStopped) return
      here += told
      take(records)
      if (!isLast && performance.now() - shownAt < SHOW_MS) continue
      shownAt = performance.now()
      this.#progress = isLast ? null : { here, total }
      show()
    }
  }

  /** Something was done: no page that comes later says otherwise. */
  note(changed: NetworkChanged): void {
    if (this.#progress !== null) this.#pages.note(changed)
  }

  /** Another network is looked at, or none. */
  stop(): void {
    this.#isStopped = true
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
