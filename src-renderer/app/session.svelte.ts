import type { AppSettings } from '#domain/contract/app-settings'
import type { ViewsView } from '#domain/contract/find-verbs'
import { GoalpostError, type Failure } from '#domain/failure'
import type { NetworkKey, NetworkLook, NetworkView } from '#domain/contract/views'
import { Aids } from './aids.svelte'
import type { Client } from './api'
import { Exports } from './exports'
import { Connecting } from './connecting.svelte'
import { failureOf } from './failures'
import { LocalNetworks } from './local-networks.svelte'
import { Messages } from './messages.svelte'
import { PaneWidths } from './pane-widths.svelte'
import { Settings } from './settings.svelte'
import { UnderWay } from './under-way.svelte'
import { Workspace } from './workspace.svelte'

/** Opens a network to look at it only. */
type Look = () => Promise<NetworkView>

/** Somebody else has a network open: what was told of it, and what can be done all the same. */
interface Held {
  readonly failure: Failure
  readonly look: Look
}

/** From the start of the window to its end: which networks there are, and which one is open. */
export class Session {
  readonly client: Client
  readonly messages = new Messages()
  readonly settings = new Settings()
  readonly underWay: UnderWay
  readonly exports: Exports
  readonly local: LocalNetworks
  readonly panes: PaneWidths
  readonly connecting = new Connecting()
  readonly aids = new Aids()
  #started = $state.raw(false)
  #busy = $state.raw(false)
  #workspace = $state.raw<Workspace | null>(null)
  #coming: Workspace | null = null
  #held: Held | null = null

  constructor(client: Client) {
    this.client = client
    this.underWay = new UnderWay(client)
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
  /** Opens the network to look at it that was just asked for and that somebody else has open; null where that is not so. */
  get look(): (() => void) | null {
    const { failure } = this.messages
    const held = this.#held
    if (held?.failure !== failure) return null
    return () => void this.#open(held.look)
  }

  /** Asks for what was there last time, and listens from then on. Returns the way to stop listening. */
  start(): () => void {
    void this.messages
      .attempt(() => this.#begin())
      .then(() => {
        this.#started = true
      })
    return this.client.on('changed', (changed) => {
      this.#coming?.apply(changed)
      this.#workspace?.apply(changed)
      if (changed.contents?.network !== undefined) this.local.refresh().catch(this.messages.fail)
    })
  }

  readonly openSample = (): Promise<void> => {
    const { networks } = this.client
    return this.#open(
      () => networks.openSample({}),
      () => networks.openSample({ toLookAt: true }),
    )
  }

  readonly openFile = (): Promise<void> => this.#open(() => this.client.networks.openFile({}))

  /** A configuration file that the system handed over, or that was dropped on the window. */
  readonly openGiven = (path: string): Promise<void> =>
    this.#open(() => this.client.networks.openFile({ path }))

  readonly openCopy = (): Promise<void> => this.#open(() => this.client.networks.openCopy({}))

  /** Makes a network of an account of the platform and opens it. */
  readonly connect = (id: string, url: string): Promise<void> =>
    this.#open(async () =>
      this.#made(await this.client.networks.connect({ id, ...(url !== '' && { url }) })),
    )

  readonly openPractice = (): Promise<void> =>
    this.#open(async () => this.#made(await this.client.networks.openPractice({})))

  readonly openNetwork = (network: NetworkKey): Promise<void> =>
    this.#open(() => this.client.networks.open({ network }), this.#looking(network))

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
      this.#workspace?.leaving.flush()
      await task()
    })
    this.#busy = false
  }

  async #begin(): Promise<void> {
    const start = await this.client.app.start({})
    const { networks, open, refused, panes } = start
    this.settings.begin(start)
    this.local.take(networks)
    this.panes.resize(panes)
    await this.#show(open)
    if (refused === null) return
    const { network, failure } = refused
    throw this.#refused(new GoalpostError(failure), this.#looking(network))
  }

  #looking(network: NetworkKey): Look {
    return () => this.client.networks.open({ network, toLookAt: true })
  }

  /** Opens a network, or says why not. */
  #open(opening: () => Promise<NetworkView | null>, look?: Look): Promise<void> {
    return this.exclusively(async () => {
      await this.#show(
        await opening().catch((error: unknown) => {
          throw this.#refused(error, look)
        }),
      )
    })
  }

  /** A network that was just made is filled by a first pull. */
  #made(view: NetworkView): NetworkView {
    this.connecting.made(view.key)
    return view
  }

  /** Keeps the way to look at a network all the same, where somebody else has it open. */
  #refused(error: unknown, look?: Look): unknown {
    const failure = failureOf(error)
    this.#held = failure.code === 'network/held' && look ? { failure, look } : null
    return error
  }

  /** The goals of a network cannot be read: it is not shown with some of them. */
  async #giveUp(workspace: Workspace, error: unknown): Promise<void> {
    if (workspace !== this.#workspace) return
    this.#workspace = null
    await this.messages.attempt(() => this.client.networks.close({}))
    this.messages.fail(error)
  }

  async #show(view: NetworkView | null): Promise<void> {
    if (view === null) return
    const workspace = new Workspace(view, this.client, () => this.settings.checks)
    // It hears of every change from now on, and is shown once it is known how it was left.
    this.#coming = workspace
    const kept = await this.#kept(view.key)
    workspace.begin(kept)
    this.local.note(view.summary)
    this.#workspace = workspace
    this.#coming = null
    const what = 'Some things were mended while opening this network.'
    workspace.load().catch((error: unknown) => this.#giveUp(workspace, error))
    const details = [...view.notices, ...(kept.notice === null ? [] : [kept.notice])]
    if (details.length > 0) this.messages.tell({ tone: 'notice', what, details })
  }

  /** The views of a network and how it was left. Where they cannot be read it opens without them, and that is told. */
  async #kept(network: NetworkKey): Promise<ViewsView> {
    try {
      return await this.client.views.list({ network })
    } catch (error) {
      const { what } = failureOf(error)
      return { views: [], left: null, notice: what }
    }
  }
}
