import type { HistoryDetail, NetworkKey } from '#domain/contract/views'
import type { Failure } from '#domain/failure'
import type { Client } from '../api'
import { failureOf } from '../window/failures'

/** The entry of the history that is looked at. One is asked for at a time: where somebody goes on, the last one counts. */
export class ChosenEntry {
  readonly #client: Client
  readonly #network: NetworkKey
  #sequence = $state.raw<number | null>(null)
  #detail = $state.raw<HistoryDetail | null>(null)
  #failure = $state.raw<Failure | null>(null)
  #asking = $state.raw(false)

  constructor(client: Client, network: NetworkKey) {
    this.#client = client
    this.#network = network
  }

  get sequence(): number | null {
    return this.#sequence
  }
  get detail(): HistoryDetail | null {
    return this.#detail
  }
  get failure(): Failure | null {
    return this.#failure
  }

  get asking(): boolean {
    return this.#asking
  }

  readonly choose = (sequence: number): void => {
    if (sequence === this.#sequence) return
    this.#sequence = sequence
    if (!this.#asking) void this.#ask(sequence)
  }

  readonly retry = (): void => {
    if (this.#sequence !== null && !this.#asking) void this.#ask(this.#sequence)
  }

  async #ask(sequence: number): Promise<void> {
    this.#asking = true
    this.#failure = null
    try {
      this.#detail = await this.#client.history.entry({ network: this.#network, sequence })
    } catch (error) {
      this.#detail = null
      this.#failure = failureOf(error)
    }
    this.#asking = false
    if (this.#sequence !== null && this.#sequence !== sequence) await this.#ask(this.#sequence)
  }
}
