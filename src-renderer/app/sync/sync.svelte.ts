import type { SyncChanged, SyncView } from '#domain/contract/sync-views'
import type { NetworkKey } from '#domain/contract/views'
import type { Client } from '../api'
import { stillResting } from './still-resting'

/** Hears what happened between the network and the platform, with what was known before. */
export type Hears = (before: SyncView, changed: SyncChanged) => void

/** What goes on between the open network and the platform, as the main process tells it, and what can be asked of it. */
export class Sync {
  readonly #client: Client
  readonly #network: NetworkKey
  readonly #hears: Hears
  #view = $state.raw<SyncView | null>(null)

  constructor(client: Client, network: NetworkKey, hears: Hears) {
    this.#client = client
    this.#network = network
    this.#hears = hears
  }

  /** Null until it was told. */
  get view(): SyncView | null {
    return this.#view
  }

  /** Listens from now on. Returns the way to stop. */
  listen(): () => void {
    return this.#client.on('sync', (changed) => {
      if (changed.network !== this.#network) return
      const before = this.#view
      this.#view = { ...changed.view, post: stillResting(before?.post ?? null, changed.view.post) }
      if (before !== null) this.#hears(before, changed)
    })
  }

  /** Asks how things stand. What was told meanwhile is newer. */
  async load(): Promise<void> {
    const view = await this.#client.sync.view({ network: this.#network })
    this.#view ??= view
  }

  /** Pulls the goals of these offers; of all where null. */
  readonly pull = (offers: readonly number[] | null): Promise<unknown> =>
    this.#client.sync.pull({ network: this.#network, ...(offers !== null && { offers }) })

  readonly stopPull = (): Promise<unknown> => this.#client.sync.stopPull({ network: this.#network })

  readonly answerPull = (goOn: boolean): Promise<unknown> =>
    this.#client.sync.answerPull({ network: this.#network, goOn })

  readonly useToken = (token: string, keep: boolean): Promise<unknown> =>
    this.#client.sync.useToken({ network: this.#network, token, keep })

  readonly forgetToken = (): Promise<unknown> =>
    this.#client.sync.forgetToken({ network: this.#network })

  /** Holds the post, lets it go on, or ends it. */
  readonly steer = (what: 'pause' | 'resume' | 'stop'): Promise<unknown> =>
    this.#client.post[what]({ network: this.#network })
}
