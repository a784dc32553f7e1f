import type { NetworkKey, RestorePointView } from '#domain/contract/views'
import type { Failure } from '#domain/failure'
import type { Client } from './api'
import { failureOf } from './failures'

/** The restore points of a network, as its dialog shows them. */
export class RestorePoints {
  readonly #client: Client
  readonly #network: NetworkKey
  #points = $state.raw<readonly RestorePointView[] | null>(null)
  #failure = $state.raw<Failure | null>(null)
  #busy = $state.raw(false)

  constructor(client: Client, network: NetworkKey) {
    this.#client = client
    this.#network = network
  }

  /** Null until they were read. */
  get points(): readonly RestorePointView[] | null {
    return this.#points
  }
  get failure(): Failure | null {
    return this.#failure
  }
  get busy(): boolean {
    return this.#busy
  }

  /** Reads them, after something was done where that is asked for. */
  async load(first: () => Promise<unknown> = () => Promise.resolve()): Promise<void> {
    if (this.#busy) return
    this.#busy = true
    this.#failure = null
    try {
      await first()
      this.#points = await this.#client.restorePoints.list({ network: this.#network })
    } catch (error) {
      this.#failure = failureOf(error)
    }
    this.#busy = false
  }

  /** Keeps one of the network as it is, with everything that is typed. */
  keep(save: () => Promise<void>): Promise<void> {
    return this.load(async () => {
      await save()
      await this.#client.restorePoints.create({ network: this.#network })
    })
  }
}
