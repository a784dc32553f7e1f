import type { GoalKey } from '#domain/change/record'
import type { RequestOf } from '#domain/contract/verbs'
import type { HistoryEntry, HistoryPage, NetworkKey } from '#domain/contract/views'
import type { Failure } from '#domain/failure'
import type { HistoryFilter } from '#domain/history/filter'
import type { HistoryKind } from '#domain/history/kind'
import type { Client } from '../api'
import { failureOf } from '../window/failures'

interface Asking {
  readonly rest?: number
  readonly page?: number
  readonly goal?: GoalKey | null
}

/** As much of the history as was looked at: the newest first, narrowed to a text, a kind or one goal. */
export class HistoryLog {
  readonly #client: Client
  readonly #network: NetworkKey
  readonly #rest: number
  readonly #page: number
  #entries = $state.raw<readonly HistoryEntry[]>([])
  #next = $state.raw<number | null>(null)
  #asking = $state.raw(false)
  #failure = $state.raw<Failure | null>(null)
  #text = $state.raw('')
  #goal: GoalKey | null
  #kind = $state.raw<HistoryKind | null>(null)
  #asked = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  /**
   * What is searched for is asked `rest` milliseconds after the last key, and `page` entries at a time; those alone that moved
   * a goal where one is named.
   */
  constructor(
    client: Client,
    network: NetworkKey,
    { rest = 200, page = 100, goal = null }: Asking = {},
  ) {
    this.#client = client
    this.#network = network
    this.#rest = rest
    this.#page = page
    this.#goal = $state.raw(goal)
  }

  get entries(): readonly HistoryEntry[] {
    return this.#entries
  }
  /** Whether there is older than what is here. */
  get hasMore(): boolean {
    return this.#next !== null
  }
  get asking(): boolean {
    return this.#asking
  }
  get failure(): Failure | null {
    return this.#failure
  }
  get text(): string {
    return this.#text
  }
  get goal(): GoalKey | null {
    return this.#goal
  }

  get kind(): HistoryKind | null {
    return this.#kind
  }

  /** What it is narrowed to. */
  get filter(): HistoryFilter {
    const text = this.#text.trim()
    const [goal, kind] = [this.#goal, this.#kind]
    return {
      ...(text !== '' && { text }),
      ...(goal !== null && { goal }),
      ...(kind !== null && { kind }),
    }
  }

  readonly search = (text: string): void => {
    this.#text = text
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#anew(), this.#rest)
  }

  /** Only what was done to this goal; null for all. */
  readonly only = (goal: GoalKey | null): void => {
    if (goal === this.#goal) return
    this.#goal = goal
    void this.#anew()
  }

  /** Only what is of this kind; null for all. */
  readonly onlyKind = (kind: HistoryKind | null): void => {
    if (kind === this.#kind) return
    this.#kind = kind
    void this.#anew()
  }

  /** To everything that was done. */
  readonly showAll = (): void => {
    this.#text = ''
    this.#goal = null
    this.#kind = null
    void this.#anew()
  }

  /** Takes in what was done since. What is here already stays. */
  readonly refresh = (): Promise<void> =>
    this.#ask({}, (page) => {
      const { next } = page
      const older = this.#entries.filter(({ sequence }) => next !== null && sequence <= next)
      if (older.length === 0) this.#replace(page)
      else this.#entries = [...page.entries, ...older]
    })

  readonly more = async (): Promise<void> => {
    if (this.#next === null || this.#asking) return
    await this.#ask({ from: this.#next }, ({ entries, next }) => {
      this.#replace({ entries: [...this.#entries, ...entries], next })
    })
  }

  #anew(): Promise<void> {
    clearTimeout(this.#timer)
    return this.#ask({}, (page) => {
      this.#replace(page)
    })
  }

  #replace({ entries, next }: HistoryPage): void {
    this.#entries = entries
    this.#next = next
  }

  /** An answer that something else was asked after is not wanted any more. */
  async #ask(
    where: Pick<RequestOf<'history.list'>, 'from'>,
    take: (page: HistoryPage) => void,
  ): Promise<void> {
    this.#asked += 1
    const asked = this.#asked
    this.#asking = true
    const { page, failure } = await this.#answer(where)
    if (asked !== this.#asked) return
    this.#asking = false
    this.#failure = failure
    if (page !== null) take(page)
  }

  async #answer(where: Pick<RequestOf<'history.list'>, 'from'>) {
    try {
      const request = { network: this.#network, limit: this.#page, ...this.filter, ...where }
      return { page: await this.#client.history.list(request), failure: null }
    } catch (error) {
      return { page: null, failure: failureOf(error) }
    }
  }
}
