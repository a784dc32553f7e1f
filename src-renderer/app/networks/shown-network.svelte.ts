import type { ViewsView } from '#domain/contract/find-verbs'
import type { NetworkChanged, NetworkKey, NetworkView } from '#domain/contract/views'
import type { CheckSettings } from '#domain/goal/check-settings'
import type { Client } from '../api'
import { failureOf } from '../window/failures'
import type { LocalNetworks } from './local-networks.svelte'
import type { Messages } from '../window/messages.svelte'
import { Workspace } from '../workspace.svelte'

interface ShownParts {
  readonly client: Client
  readonly messages: Messages
  readonly local: LocalNetworks
  readonly checks: () => CheckSettings
}

/** The network that the window shows, if any. */
export class ShownNetwork {
  readonly #parts: ShownParts
  #workspace = $state.raw<Workspace | null>(null)
  #coming: Workspace | null = null

  constructor(parts: ShownParts) {
    this.#parts = parts
  }

  get workspace(): Workspace | null {
    return this.#workspace
  }

  /** Takes over what is now on disk. */
  apply(changed: NetworkChanged): void {
    this.#coming?.apply(changed)
    this.#workspace?.apply(changed)
  }

  /** Shows a network that was just opened, and tells what was mended. Its goals come after that. */
  async show(view: NetworkView): Promise<void> {
    const { client, messages, local, checks } = this.#parts
    const workspace = new Workspace(view, client, checks)
    // It hears of every change from now on, and is shown once it is known how it was left.
    this.#coming = workspace
    const kept = await this.#kept(view.key)
    workspace.begin(kept)
    local.note(view.summary)
    this.#workspace = workspace
    this.#coming = null
    workspace.load().catch((error: unknown) => this.#giveUp(workspace, error))
    const what = 'Some things were mended while opening this network.'
    const details = [...view.notices, ...(kept.notice === null ? [] : [kept.notice])]
    if (details.length > 0) messages.tell({ tone: 'notice', what, details })
  }

  /** Shows none. */
  clear(): void {
    this.#workspace = null
  }

  /** The views of a network and how it was left. Where they cannot be read it opens without them, and that is told. */
  async #kept(network: NetworkKey): Promise<ViewsView> {
    try {
      return await this.#parts.client.views.list({ network })
    } catch (error) {
      const { what } = failureOf(error)
      return { views: [], left: null, notice: what }
    }
  }

  /** The goals of a network cannot be read: it is not shown with some of them. */
  async #giveUp(workspace: Workspace, error: unknown): Promise<void> {
    const { client, messages } = this.#parts
    if (workspace !== this.#workspace) return
    this.clear()
    await messages.attempt(() => client.networks.close({}))
    messages.fail(error)
  }
}
