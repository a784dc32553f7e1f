import type { NetworkKey } from '#domain/contract/views'
import type { Left } from '#domain/query/view'
import type { Client } from '../api'

/** How long what is looked at rests before it is remembered. */
const REST_MS = 800

/** Remembers how a network is looked at, so that it is found as it was left. */
export class Leaving {
  readonly #client: Client
  readonly #network: NetworkKey
  #timer: ReturnType<typeof setTimeout> | undefined
  #waiting: Left | null = null

  constructor(client: Client, network: NetworkKey) {
    this.#client = client
    this.#network = network
  }

  /** It is looked at like this now. */
  note(left: Left): void {
    this.#waiting = left
    clearTimeout(this.#timer)
    this.#timer = setTimeout(this.flush, REST_MS)
  }

  /** Remembers what waits to be, for the window or the network may be going. */
  readonly flush = (): void => {
    clearTimeout(this.#timer)
    const left = this.#waiting
    this.#waiting = null
    if (left === null) return
    // Nobody asked for it: where it fails, the network opens as it was before.
    this.#client.views.remember({ network: this.#network, left }).catch(() => undefined)
  }
}
