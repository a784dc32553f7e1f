import type { AppSettings } from '#domain/contract/app-settings'
import type { NetworkKey, NetworkLook } from '#domain/contract/views'
import { Aids } from './commands/aids.svelte'
import type { Client } from './api'
import { Connecting } from './networks/connecting.svelte'
import { Exports } from './files/exports'
import { LocalNetworks } from './networks/local-networks.svelte'
import { Messages } from './window/messages.svelte'
import { Opening } from './networks/opening'
import { PaneWidths } from './window/pane-widths.svelte'
import { Settings } from './window/settings.svelte'
import { ShownNetwork } from './networks/shown-network.svelte'
import { UnderWay } from './window/under-way.svelte'
import type { Workspace } from './workspace.svelte'

/** From the start of the window to its end: which networks there are, and which one is open. */
export class Session {
  readonly client: Client
  readonly messages = new Messages()
  readonly settings = new Settings()
  readonly connecting = new Connecting(this.messages)
  readonly aids = new Aids()
  readonly underWay: UnderWay
  readonly exports: Exports
  readonly local: LocalNetworks
  readonly panes: PaneWidths
  readonly opening: Opening
  readonly #shown: ShownNetwork
  #started = $state.raw(false)
  #busy = $state.raw(false)

  constructor(client: Client) {
    const { messages, settings, connecting } = this
    this.client = client
    this.underWay = new UnderWay(client)
    this.exports = new Exports(this)
    this.local = new LocalNetworks(client)
    this.panes = new PaneWidths(client, messages)
    const { local } = this
    this.#shown = new ShownNetwork({ client, messages, local, checks: () => settings.checks })
    this.opening = new Opening({
      client,
      messages,
      connecting,
      exclusively: (task) => this.exclusively(task),
      show: (view) => this.#shown.show(view),
    })
  }

  get started(): boolean {
    return this.#started
  }

  /** While one network is left for another: nothing can be typed. */
  get busy(): boolean {
    return this.#busy
  }

  /** What is done in the open network; null where none is open. */
  get workspace(): Workspace | null {
    return this.#shown.workspace
  }

  /** Asks for what was there last time, and listens from then on. Returns the way to stop listening. */
  start(): () => void {
    void this.messages
      .attempt(() => this.#begin())
      .then(() => {
        this.#started = true
      })
    return this.client.on('changed', (changed) => {
      this.#shown.apply(changed)
      if (changed.contents?.network !== undefined) this.local.refresh().catch(this.messages.fail)
    })
  }

  readonly close = (): Promise<void> =>
    this.exclusively(async () => {
      await this.client.networks.close({})
      this.#shown.clear()
      await this.local.refresh()
    })

  /** Keeps what the dialog of a network says, and once that is done does what else was asked for. */
  readonly changeNetwork = (
    network: NetworkKey,
    look: NetworkLook,
    andThen?: 'archive' | 'export',
  ): Promise<void> =>
    this.messages.attempt(async () => {
      this.local.dismiss()
      await this.local.change(network, look)
      if (andThen === 'archive') await this.local.archive(network, true)
      if (andThen === 'export') await this.exports.everything(network)
    })

  readonly bringBack = (network: NetworkKey): Promise<void> =>
    this.messages.attempt(() => this.local.archive(network, false))

  /** Keeps what was set, then shows everything by it. What is typed was typed by the settings from before. */
  readonly saveSettings = (settings: AppSettings): Promise<void> =>
    this.messages.attempt(async () => {
      this.settings.close()
      await this.workspace?.typing.flush()
      await this.client.app.saveSettings(settings)
      this.settings.take(settings)
      this.workspace?.recheck()
    })

  /** Does something with the open network once everything typed is on disk. */
  whenSaved(task: (workspace: Workspace) => Promise<void>): Promise<void> {
    const { workspace } = this
    return this.messages.attempt(async () => {
      if (workspace === null) return
      await workspace.typing.save()
      await task(workspace)
    })
  }

  /**
   * Leaves the open network for another one, or for none: everything typed is on disk before, and nothing can be typed
   * meanwhile.
   */
  async exclusively(task: () => Promise<void>): Promise<void> {
    if (this.#busy) return
    this.#busy = true
    await this.messages.attempt(async () => {
      await this.workspace?.typing.save()
      this.workspace?.leaving.flush()
      await task()
    })
    this.#busy = false
  }

  async #begin(): Promise<void> {
    const start = await this.client.app.start({})
    this.settings.begin(start)
    this.local.take(start.networks)
    this.panes.resize(start.panes)
    if (start.open !== null) await this.#shown.show(start.open)
    if (start.refused !== null) throw this.opening.refusedAtStart(start.refused)
  }
}
