import type { Start } from '#domain/contract/views'
import { GoalpostError } from '#domain/failure'
import type { DecimalMark } from '#domain/money/typed'
import type { SettingsFile } from '../../store/settings'
import type { Networks } from './networks'

/** Where the window begins: in the network that was open last, or, where that cannot be opened, told why. */
export class Beginning {
  readonly #networks: Networks
  readonly #settings: SettingsFile
  readonly #systemMark: DecimalMark
  #early: Promise<Start> | null = null

  /** The system's decimal mark is told to the window at the start. */
  constructor(networks: Networks, settings: SettingsFile, systemMark: DecimalMark) {
    this.#networks = networks
    this.#settings = settings
    this.#systemMark = systemMark
  }

  /** Begins to open the network while the window is still being made. */
  prepare(): void {
    this.#early = this.#begin()
    // The window is told when it asks.
    this.#early.catch(() => undefined)
  }

  /** A window that is opened later, or loaded again, finds things as they are then. */
  start(): Promise<Start> {
    const early = this.#early
    this.#early = null
    return early ?? this.#begin()
  }

  async #begin(): Promise<Start> {
    const { lastNetwork, panes, app } = this.#settings.current
    const networks = await this.#networks.list()
    const last = networks.find(({ key }) => key === lastNetwork)?.key
    const kept = { panes, settings: app, systemMark: this.#systemMark }
    const none = { networks, open: null, refused: null, ...kept }
    if (last === undefined) return none
    try {
      return { ...none, open: await this.#networks.open(last) }
    } catch (error) {
      if (!(error instanceof GoalpostError)) throw error
      return { ...none, refused: { network: last, failure: error.failure } }
    }
  }
}
