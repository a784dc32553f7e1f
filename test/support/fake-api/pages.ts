import type { GoalKey } from '#domain/change/record'
import type { RequestOf } from '#domain/contract/verbs'
import type { GoalsPage, NetworkKey, NetworkView } from '#domain/contract/views'

/** How networks are told in pages: each goal stays on the page that it was on when its network was opened. */
export class FakePages {
  readonly #size: number
  readonly #keys = new Map<NetworkKey, readonly GoalKey[]>()

  constructor(size = Infinity) {
    this.#size = size
  }

  /** A network with its first goals alone. */
  opened(network: NetworkView): NetworkView {
    const { key, goals } = network
    this.#keys.set(
      key,
      goals.map((goal) => goal.key),
    )
    if (goals.length <= this.#size) return network
    const toCome = { next: this.#size, total: goals.length }
    return { ...network, goals: goals.slice(0, this.#size), toCome }
  }

  /** The goals that follow, as they are now. */
  page({ key, goals }: NetworkView, { from }: RequestOf<'networks.goals'>): GoalsPage {
    const [keys, next] = [this.#keys.get(key) ?? [], from + this.#size]
    const meant = new Set(keys.slice(from, next))
    return {
      goals: goals.filter((goal) => meant.has(goal.key)),
      next: next < keys.length ? next : null,
    }
  }
}
