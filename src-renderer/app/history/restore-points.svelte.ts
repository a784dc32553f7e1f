import type { NamedCell, NetworkKey, RestorePointView } from '#domain/contract/views'
import type { Failure } from '#domain/failure'
import type { Client } from '../api'
import { failureUnlessStopped } from '../window/failures'

/** A restore point, and what is different now. */
export interface Compared {
  readonly point: RestorePointView
  readonly cells: readonly NamedCell[]
}

/** The restore points of a network, as its dialog shows them. */
export class RestorePoints {
  readonly #client: Client
  readonly #network: NetworkKey
  readonly #save: () => Promise<void>
  #points = $state.raw<readonly RestorePointView[] | null>(null)
  #compared = $state.raw<Compared | null>(null)
  #failure = $state.raw<Failure | null>(null)
  #busy = $state.raw(false)

  /** What is typed is saved before a point is kept, and before one is held against what is there. */
  constructor(client: Client, network: NetworkKey, save: () => Promise<void>) {
    this.#client = client
    this.#network = network
    this.#save = save
  }

  /** Null until they were read. */
  get points(): readonly RestorePointView[] | null {
    return this.#points
  }
  /** What is compared now. */
  get compared(): Compared | null {
    return this.#compared
  }
  get failure(): Failure | null {
    return this.#failure
  }
  get busy(): boolean {
    return this.#busy
  }

  readonly load = (): Promise<void> => this.#attempt(() => this.#read())

  /** Keeps one of the network as it is. */
  readonly keep = (): Promise<void> =>
    this.#attempt(async () => {
      await this.#save()
      await this.#client.restorePoints.create({ network: this.#network })
      await this.#read()
    })

  /** Looks up what is different now from one of them. */
  readonly compare = (id: string): Promise<void> =>
    this.#attempt(async () => {
      const point = this.#points?.find((one) => one.id === id)
      if (point === undefined) return
      await this.#save()
      const request = { network: this.#network, point: id }
      this.#compared = { point, cells: await this.#client.restorePoints.compare(request) }
    })

  /** Back from the comparison to the list. */
  readonly leave = (): void => {
    this.#compared = null
  }

  async #read(): Promise<void> {
    this.#points = await this.#client.restorePoints.list({ network: this.#network })
  }

  /** One thing at a time. */
  async #attempt(task: () => Promise<void>): Promise<void> {
    if (this.#busy) return
    this.#busy = true
    this.#failure = null
    try {
      await task()
    } catch (error) {
      this.#failure = failureUnlessStopped(error)
    }
    this.#busy = false
  }
}
