import type { AppSettings } from '#domain/contract/app-settings'
import type { Failure } from '#domain/failure'
import type { NetworkKey, NetworkLook, NetworkView, Panes } from '#domain/contract/views'
import type { Client } from './api'
import { Connecting } from './connecting.svelte'
import { failureOf } from './failures'
import { LocalNetworks } from './local-networks.svelte'
import { DEFAULT_PANES } from './panes'
import { lockedFailure } from './read-only'
import { Settings } from './settings.svelte'
import { Workspace } from './workspace.svelte'

/** Something to tell that is no failure. */
export interface Notice {
  readonly tone: 'done' | 'notice'
  readonly what: string
  readonly next?: string
  readonly details?: readonly string[]
  /** The sequence of what was done, where that can be undone from here for as long as it is the last thing. */
  readonly undo?: number
  /** Where more can be seen. */
  readonly more?: { readonly label: string; readonly run: () => void }
}

/** From the start of the window to its end: which networks there are, which one is open, and what went wrong. */
export class Session {
  readonly client: Client
  readonly settings = new Settings()
  readonly local: LocalNetworks
  readonly connecting = new Connecting()
  #started = $state.raw(false)
  #busy = $state.raw(false)
  #workspace = $state.raw<Workspace | null>(null)
  #failure = $state.raw<Failure | null>(null)
  #notice = $state.raw<Notice | null>(null)
  #asked: NetworkKey | null = null
  #panes = $state.raw<Panes>(DEFAULT_PANES)

  constructor(client: Client) {
    this.client = client
    this.local = new LocalNetworks(client)
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
  get failure(): Failure | null {
    return this.#failure
  }
  get notice(): Notice | null {
    return this.#notice
  }
  /** The network that could not be opened because somebody else has it open. */
  get held(): NetworkKey | null {
    return this.#failure?.code === 'network/held' ? this.#asked : null
  }
  get panes(): Panes {
    return this.#panes
  }

  /** Asks for what was there last time, and listens from then on. Returns the way to stop listening. */
  start(): () => void {
    void this.attempt(() => this.#begin()).then(() => {
      this.#started = true
    })
    return this.client.on('changed', (changed) => {
      this.#workspace?.apply(changed)
      if (changed.contents?.network !== undefined) this.local.refresh().catch(this.fail)
    })
  }

  readonly openSample = (): Promise<void> =>
    this.#exclusively(async () => {
      this.#asked = null
      this.#show(await this.client.networks.openSample({}))
    })

  readonly openFile = (): Promise<void> =>
    this.#exclusively(async () => {
      this.#asked = null
      this.#show(await this.client.networks.openFile({}))
    })

  readonly openCopy = (): Promise<void> =>
    this.#exclusively(async () => {
      this.#show(await this.client.networks.openCopy({}))
    })

  /** Makes a network of an account of the platform and opens it. */
  readonly connect = (id: string, url: string): Promise<void> =>
    this.#exclusively(async () => {
      this.#make(await this.client.networks.connect({ id, ...(url !== '' && { url }) }))
    })

  readonly openPractice = (): Promise<void> =>
    this.#exclusively(async () => {
      this.#make(await this.client.networks.openPractice({}))
    })

  /** Opens a network; where somebody else has it open, to look at only if that is asked for. */
  readonly openNetwork = (network: NetworkKey, toLookAt = false): Promise<void> =>
    this.#exclusively(async () => {
      this.#asked = network
      this.#show(await this.client.networks.open({ network, ...(toLookAt && { toLookAt }) }))
    })

  /** Opens the network that somebody else has open, to look at it. */
  readonly openHeld = (): void => {
    if (this.held !== null) void this.openNetwork(this.held, true)
  }

  readonly close = (): Promise<void> =>
    this.#exclusively(async () => {
      await this.client.networks.close({})
      this.#workspace = null
      await this.local.refresh()
    })

  readonly exportNetwork = (): Promise<void> =>
    this.attempt(async () => {
      if (this.#workspace === null || !(await this.#settle())) return
      const path = await this.client.networks.export({ network: this.#workspace.view.key })
      if (path !== null) this.#notice = { tone: 'done', what: 'Exported', next: path }
    })

  /** Copies a whole network to a folder. Everything typed is in it. */
  readonly exportEverything = (network: NetworkKey): Promise<void> =>
    this.#exclusively(async () => {
      const path = await this.client.networks.exportEverything({ network })
      if (path !== null) this.#notice = { tone: 'done', what: 'Exported everything', next: path }
    })

  /** Keeps what the dialog of a network says, and once that is done does what else was asked for. */
  readonly changeNetwork = (
    network: NetworkKey,
    look: NetworkLook,
    andThen?: 'archive' | 'export',
  ): Promise<void> =>
    this.attempt(async () => {
      this.local.dismiss()
      await this.local.change(network, look)
      if (andThen === 'archive') await this.local.archive(network, true)
      if (andThen === 'export') await this.exportEverything(network)
    })

  readonly bringBack = (network: NetworkKey): Promise<void> =>
    this.attempt(() => this.local.archive(network, false))

  readonly resizePanes = (panes: Panes): void => {
    this.#panes = panes
  }

  readonly rememberPanes = (): void => {
    this.client.app.rememberPanes(this.#panes).catch((error: unknown) => {
      this.#failure = failureOf(error)
    })
  }

  /** Keeps what was set, then shows everything by it. What is typed was typed by the settings from before. */
  readonly saveSettings = (settings: AppSettings): Promise<void> =>
    this.attempt(async () => {
      this.settings.close()
      await this.#workspace?.typing.flush()
      await this.client.app.saveSettings(settings)
      this.settings.take(settings)
      this.#workspace?.recheck()
    })

  readonly dismiss = (): void => {
    this.#failure = null
    this.#notice = null
  }

  readonly tell = (notice: Notice): void => {
    this.#notice = notice
  }

  /** Something failed that nobody asked for just now: what is told already stays. */
  readonly fail = (error: unknown): void => {
    this.#failure = failureOf(error)
  }

  /** Something would change a network that can only be looked at. */
  readonly refuse = (why: string): void => {
    this.#failure = lockedFailure(why).failure
  }

  /** Does something, and tells the person where it fails. */
  async attempt(task: () => Promise<unknown>): Promise<void> {
    this.dismiss()
    try {
      await task()
    } catch (error) {
      this.#failure = failureOf(error)
    }
  }

  async #begin(): Promise<void> {
    const start = await this.client.app.start({})
    const { networks, open, notices, panes } = start
    this.settings.begin(start)
    this.local.take(networks)
    this.#panes = panes
    this.#show(open)
    this.#list('Something went wrong while starting.', [...notices, ...(open?.notices ?? [])])
  }

  /**
   * Leaves the open network for another one, or for none: everything typed is on disk before, and nothing can be typed
   * meanwhile.
   */
  async #exclusively(task: () => Promise<void>): Promise<void> {
    if (this.#busy) return
    this.#busy = true
    await this.attempt(async () => {
      if (await this.#settle()) await task()
    })
    this.#busy = false
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
    if (details.length > 0) this.#notice = { tone: 'notice', what, details }
  }

  /** Everything typed is on disk, or the person is told what is not and the network stays open. */
  async #settle(): Promise<boolean> {
    const typing = this.#workspace?.typing
    if (typing === undefined) return true
    await typing.retry()
    const [first] = typing.refused
    if (first === undefined) return true
    this.#failure = {
      code: 'unsaved',
      what: 'Some of what you typed could not be saved, so this network stays open.',
      next: 'Mend the fields that say so, or revert them, and try again.',
      details: typing.refused.flatMap(({ failure }) => failure?.what ?? []),
    }
    return false
  }
}
