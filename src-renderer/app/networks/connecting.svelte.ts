import type { NetworkKey } from '#domain/contract/views'
import type { Messages } from '../window/messages.svelte'

/** Whether the dialog of connecting is open, and which network was made by it. */
export class Connecting {
  #open = $state.raw(false)
  #made: NetworkKey | null = null
  readonly #messages: Messages

  constructor(messages: Messages) {
    this.#messages = messages
  }

  get isOpen(): boolean {
    return this.#open
  }

  /** The dialog tells what goes wrong in it, and nothing from before. */
  readonly open = (): void => {
    this.#messages.dismiss()
    this.#open = true
  }

  readonly close = (): void => {
    this.#messages.dismiss()
    this.#open = false
  }

  /** A network was made just now: it is pulled as soon as it is open. */
  made(network: NetworkKey): void {
    this.#open = false
    this.#made = network
  }

  /** Whether this network was made just now: said once. */
  takeMade(network: NetworkKey): boolean {
    const isMade = this.#made === network
    this.#made = null
    return isMade
  }
}
