import type { GoalKey } from '#domain/change/record'
import type { PlanView, PostNumber } from '#domain/contract/sync-views'
import type { NetworkKey } from '#domain/contract/views'
import type { Failure } from '#domain/failure'
import type { Client } from '../api'
import { failureUnlessStopped } from '../window/failures'
import { isAmong, NO_TICKS, withTicks, type Tick, type Ticks } from './ticks'

/** What a post would do, as its dialog shows it, and the warnings that were ticked. */
export class Plan {
  readonly #client: Client
  readonly #request: { readonly network: NetworkKey; readonly keys?: readonly GoalKey[] }
  #plan = $state.raw<PlanView | null>(null)
  #failure = $state.raw<Failure | null>(null)
  #busy = $state.raw(false)
  #renewed = $state.raw(false)
  #ticked = $state.raw<Ticks>(NO_TICKS)

  constructor(client: Client, network: NetworkKey, keys: readonly GoalKey[] | null) {
    this.#client = client
    this.#request = { network, ...(keys !== null && { keys }) }
  }

  /** Null until it was made. */
  get plan(): PlanView | null {
    return this.#plan
  }
  get failure(): Failure | null {
    return this.#failure
  }
  get busy(): boolean {
    return this.#busy
  }
  /** Whether goals moved meanwhile, so that it is another plan than the one that was confirmed. */
  get renewed(): boolean {
    return this.#renewed
  }

  readonly isTicked = (tick: Tick): boolean => isAmong(this.#ticked, tick)

  readonly tick = (ticks: readonly Tick[], ticked: boolean): void => {
    this.#ticked = withTicks(this.#ticked, ticks, ticked)
  }

  readonly dismiss = (): void => {
    this.#failure = null
  }

  /** Null where it could not be made. */
  readonly load = (): Promise<PlanView | null> =>
    this.#try(async () => {
      this.#plan = await this.#client.post.plan(this.#request)
      return this.#plan
    })

  /** Begins the post. Its number, or null where it did not begin: where goals moved meanwhile, the plan is made anew. */
  async start(): Promise<PostNumber | null> {
    const plan = this.#plan
    if (plan === null || this.#busy) return null
    this.#renewed = false
    const { fingerprint, starred } = plan
    const ticked = starred.filter(this.isTicked).map(({ key, code }) => ({ key, code }))
    const request = { ...this.#request, fingerprint, ticked }
    const number = await this.#try(() => this.#client.post.start(request))
    if (number === null && this.failure?.code === 'post/changed') {
      this.#renewed = (await this.load()) !== null
    }
    return number
  }

  async #try<T>(task: () => Promise<T>): Promise<T | null> {
    this.#busy = true
    this.#failure = null
    try {
      return await task()
    } catch (error) {
      this.#failure = failureUnlessStopped(error)
      return null
    } finally {
      this.#busy = false
    }
  }
}
