import type { NetworkKey } from '#domain/contract/views'
import type { Failure } from '#domain/failure'
import type { Client } from './api'
import { failureOf } from './failures'

/** How far the file is that is being read or written for a network. */
export class Transferring {
  readonly #client: Client
  readonly #network: NetworkKey
  #done = $state.raw<number | null>(null)

  constructor(client: Client, network: NetworkKey) {
    this.#client = client
    this.#network = network
  }

  /** Goals so far; null where nothing goes on, or nothing was told of it yet. */
  get done(): number | null {
    return this.#done
  }

  /** Returns the way to stop listening. */
  listen(): () => void {
    return this.#client.on('transfer', ({ network, done }) => {
      if (network === this.#network) this.#done = done
    })
  }

  /** Whoever waits for the file is told that it was stopped. */
  readonly stop = (): void => void this.#client.transfers.stop({ network: this.#network })
}

/** What went wrong with a file; null where a person stopped it, which is nothing wrong. */
export function transferFailure(error: unknown): Failure | null {
  const failure = failureOf(error)
  return failure.code === 'transfer/cancelled' ? null : failure
}
