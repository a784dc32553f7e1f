import type { NetworkKey, NetworkView, Start } from '#domain/contract/views'
import { GoalpostError, type Failure } from '#domain/failure'
import type { Client } from '../api'
import type { Connecting } from './connecting.svelte'
import { failureOf } from '../window/failures'
import type { Messages } from '../window/messages.svelte'

/** Opens a network to look at it only. */
type Look = () => Promise<NetworkView>

/** Somebody else has a network open: what was told of it, and what can be done all the same. */
interface Held {
  readonly failure: Failure
  readonly look: Look
}

interface OpeningParts {
  readonly client: Client
  readonly messages: Messages
  readonly connecting: Connecting
  /** Does something once the network that is open now has been left in order. */
  readonly exclusively: (task: () => Promise<void>) => Promise<void>
  readonly show: (view: NetworkView) => Promise<void>
}

/** The ways to open a network. Each leaves the one that is open, shows the other, or tells why it cannot be. */
export class Opening {
  readonly #parts: OpeningParts
  #held: Held | null = null

  constructor(parts: OpeningParts) {
    this.#parts = parts
  }

  /** Opens the network to look at it that was just asked for and that somebody else has open; null where that is not so. */
  get look(): (() => void) | null {
    const { failure } = this.#parts.messages
    const held = this.#held
    if (held?.failure !== failure) return null
    return () => void this.#open(held.look)
  }

  readonly sample = (): Promise<void> => {
    const { networks } = this.#parts.client
    return this.#open(
      () => networks.openSample({}),
      () => networks.openSample({ toLookAt: true }),
    )
  }

  /** A configuration file that the person chooses. */
  readonly file = (): Promise<void> => this.#open(() => this.#parts.client.networks.openFile({}))

  /** A configuration file that the system handed over, or that was dropped on the window. */
  readonly given = (path: string): Promise<void> =>
    this.#open(() => this.#parts.client.networks.openFile({ path }))

  /** The exported folder of a whole network. */
  readonly copy = (): Promise<void> => this.#open(() => this.#parts.client.networks.openCopy({}))

  /** One of those on this computer. */
  readonly network = (network: NetworkKey): Promise<void> =>
    this.#open(() => this.#parts.client.networks.open({ network }), this.#looking(network))

  /** Makes a network of an account of the platform; without an address it is the platform’s own. */
  readonly connect = (id: string, url: string): Promise<void> => {
    const { networks } = this.#parts.client
    return this.#open(async () =>
      this.#made(await networks.connect({ id, ...(url !== '' && { url }) })),
    )
  }

  readonly practice = (): Promise<void> =>
    this.#open(async () => this.#made(await this.#parts.client.networks.openPractice({})))

  /** The network of last time could not be opened: answers with what to throw. */
  refusedAtStart({ network, failure }: NonNullable<Start['refused']>): unknown {
    return this.#refused(new GoalpostError(failure), this.#looking(network))
  }

  #open(opening: () => Promise<NetworkView | null>, look?: Look): Promise<void> {
    const { exclusively, show } = this.#parts
    return exclusively(async () => {
      const view = await opening().catch((error: unknown) => {
        throw this.#refused(error, look)
      })
      // Where no file was chosen, nothing is opened.
      if (view !== null) await show(view)
    })
  }

  #looking(network: NetworkKey): Look {
    return () => this.#parts.client.networks.open({ network, toLookAt: true })
  }

  /** A network that was just made is filled by a first pull. */
  #made(view: NetworkView): NetworkView {
    this.#parts.connecting.made(view.key)
    return view
  }

  /** Keeps the way to look at a network all the same, where somebody else has it open. */
  #refused(error: unknown, look?: Look): unknown {
    const failure = failureOf(error)
    this.#held = failure.code === 'network/held' && look ? { failure, look } : null
    return error
  }
}
