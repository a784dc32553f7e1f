import type { AppSettings } from '#domain/contract/app-settings'
import type { NetworkKey, NetworkLook, NetworkView } from '#domain/contract/views'
import type { Client } from './api'
import { Exports } from './exports'
import { Connecting } from './connecting.svelte'
import { LocalNetworks } from './local-networks.svelte'
import { Messages } from './messages.svelte'
import { PaneWidths } from './pane-widths.svelte'
import { Settings } from './settings.svelte'
import { Workspace } from './workspace.svelte'

/** From the start of the window to its end: which networks there are, and which one is open. */
export class Session {
  readonly client: Client
  readonly messages = new Messages()
  readonly settings = new Settings()
  readonly exports: Exports
  readonly local: LocalNetworks
  readonly panes: PaneWidths
  readonly connecting = new Connecting()
  #started = $state.raw(false)
  #busy = $state.raw(false)
  #workspace = $state.raw<Workspace | null>(null)
  #asked: NetworkKey | null = null

  constructor(client: Client) {
    this.client = client
    this.exports = new Exports(this)
    this.local = new LocalNetworks(client)
    this.panes = new PaneWidths(client, this.messages)
  }

  get started(): boolean {
    return this.#started
  }
  get busy(): boolean {
    return this.#busy
  }
  get workspace(): Workspace | null {
    return this.#workspace
  }
  /** The network that could not be opened because somebody else has it open. */
  get held(): NetworkKey | null {
    return this.messages.failure?.code === 'network/held' ? this.#asked : null
  }

  /** Asks for what was there last time, and listens from then on. Returns the way to stop listening. */
  start(): () => void {
    void this.messages
      .attempt(() => this.#begin())
      .then(() => {
        this.#started = true
      })
    return this.client.on('changed', (changed) => {
      this.#workspace?.apply(changed)
      if (changed.contents?.network !== undefined) this.local.refresh().catch(this.messages.fail)
    })
  }

  readonly openSample = (): Promise<void> =>
    this.exclusively(async () => {
      this.#asked = null
      this.#show(await this.client.networks.openSample({}))
    })

  readonly openFile = (): Promise<void> =>
    this.exclusively(async () => {
      this.#asked = null
      this.#show(await this.client.networks.openFile({}))
    })

  readonly openCopy = (): Promise<void> =>
    this.exclusively(async () => {
      this.#show(await this.client.networks.openCopy({}))
    })

  /** Makes a network of an account of the platform and opens it. */
  readonly connect = (id: string, url: string): Promise<void> =>
    this.exclusively(async () => {
      this.#make(await this.client.networks.connect({ id, ...(url !== '' && { url }) }))
    })

  readonly openPractice = (): Promise<void> =>
    this.exclusively(async () => {
      this.#make(await this.client.networks.openPractice({}))
    })

  /** Opens a network; where somebody else has it open, to look at only if that is asked for. */
  readonly openNetwork = (network: NetworkKey, toLookAt = false): Promise<void> =>
    this.exclusively(async () => {
      this.#asked = network
      this.#show(await this.client.networks.open({ network, ...(toLookAt && { toLookAt }) }))
    })

  /** Opens the network that somebody else has open, to look at it. */
  readonly openHeld = (): void => {
    if (this.held !== null) void this.openNetwork(this.held, true)
  }

  readonly close = (): Promise<void> =>
    this.exclusively(async () => {
      await this.client.networks.close({})
      this.#workspace = null
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
      await this.#workspace?.typing.flush()
      await this.client.app.saveSettings(settings)
      this.settings.take(settings)
      this.#workspace?.recheck()
    })

  /** Does something with the open network once everything typed is on disk. */
  whenSaved(task: (workspace: Workspace) => Promise<void>): Promise<void> {
    return this.messages.attempt(async () => {
      if (this.#workspace === null) return
      await this.#workspace.typing.save()
      await task(this.#workspace)
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
      await this.#workspace?.typing.save()
      await task()
    })
    this.#busy = false
  }

  async #begin(): Promise<void> {
    const start = await this.client.app.start({})
    const { networks, open, notices, panes } = start
    this.settings.begin(start)
    this.local.take(networks)
    this.panes.resize(panes)
    this.#show(open)
    this.#list('Something went wrong while starting.', [...notices, ...(open?.notices ?? [])])
  }

  #show(view: NetworkView | null): void {
    if (view === null) return
    this.local.note(view.summary)
    this.#workspace = new Workspace(view, this.client, () => this.settings.checks)
    this.#list('Some things were mended while opening this network.', view.notices)
  }

  #make(view: NetworkView): void {
    this.#asked = null
    this.connecting.made(view.key)
    this.#show(view)
  }

  #list(what: string, details: readonly string[]): void {
    if (details.length > 0) this.messages.tell({ tone: 'notice', what, details })
  }
}
