import type { GoalKey } from '#domain/change/record'
import type { HistoryDetail, NetworkKey } from '#domain/contract/views'
import type { Failure } from '#domain/failure'
import type { Client } from '../api'
import { failureOf } from '../window/failures'
import { HistoryLog } from './history-log.svelte'
import { keyed } from '../keyed'

/** Each entry of a page is asked for by itself. */
const PAGE = 15

/** What was done to one goal, the newest first, a page at a time; and which of its fields each entry moved. */
export class GoalHistory {
  readonly #client: Client
  readonly #network: NetworkKey
  readonly #goal: GoalKey
  readonly #log: HistoryLog
  #details = $state.raw<readonly HistoryDetail[]>([])
  readonly #bySequence = $derived(keyed(this.#details, ({ sequence }) => sequence))
  #failure = $state.raw<Failure | null>(null)

  constructor(client: Client, network: NetworkKey, goal: GoalKey) {
    this.#client = client
    this.#network = network
    this.#goal = goal
    this.#log = new HistoryLog(client, network, { page: PAGE, goal })
  }

  /** What was read so far, as far as it is known what each entry moved. */
  get entries(): readonly HistoryDetail[] {
    return this.#log.entries.flatMap(({ sequence }) => this.#bySequence.get(sequence) ?? [])
  }
  get hasMore(): boolean {
    return this.#log.hasMore
  }
  /** Whether the first page is still to come. */
  get isAsking(): boolean {
    return this.#log.asking && this.entries.length === 0
  }
  get failure(): Failure | null {
    return this.#log.failure ?? this.#failure
  }

  /** Takes in what was done since. */
  async refresh(): Promise<void> {
    await this.#log.refresh()
    await this.#look()
  }

  /** Goes on to what is older. */
  async more(): Promise<void> {
    await this.#log.more()
    await this.#look()
  }

  /** What is done is never another thing later: each entry is asked for once. */
  async #look(): Promise<void> {
    const unknown = this.#log.entries.filter(({ sequence }) => !this.#bySequence.has(sequence))
    const [network, goal] = [this.#network, this.#goal]
    try {
      const details = await Promise.all(
        unknown.map(({ sequence }) => this.#client.history.entry({ network, sequence, goal })),
      )
      this.#details = [...this.#details, ...details]
      this.#failure = null
    } catch (error) {
      this.#failure = failureOf(error)
    }
  }
}
