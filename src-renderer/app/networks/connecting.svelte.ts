import type { NetworkKey } from '#domain/contract/views'

/** Whether the dialog of connecting is open, and which network was made by it. */
export class Connecting {
  #open = $state.raw(false)
  #made: NetworkKey | null = null

  get isOpen(): boolean {
    return this.#open
  }

  readonly open = (): void => {
    this.#open = true
  }

  readonly close = (): void => {
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
