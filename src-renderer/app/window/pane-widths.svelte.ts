import type { Panes } from '#domain/contract/views'
import type { Client } from '../api'
import type { Messages } from './messages.svelte'
import { DEFAULT_PANES } from './panes'

/** How wide the side panes are, now and the next time. */
export class PaneWidths {
  readonly #client: Client
  readonly #messages: Messages
  #current = $state.raw<Panes>(DEFAULT_PANES)

  constructor(client: Client, messages: Messages) {
    this.#client = client
    this.#messages = messages
  }

  get current(): Panes {
    return this.#current
  }

  readonly resize = (panes: Panes): void => {
    this.#current = panes
  }

  readonly remember = (): void => {
    this.#client.app.rememberPanes(this.#current).catch(this.#messages.fail)
  }
}
