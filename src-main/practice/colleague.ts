import type { GoalWrites } from './goal-writes'
import { upTo, type Random } from './random'
import type { Row } from './rows'
import type { PracticeStore } from './store'

type Amount = 'default_payout' | 'percent_payout' | 'max_payout' | 'max_percent_payout'

/**
 * Somebody else who works in the same network, on the platform's own pages: what they do is there without a call, a fault or
 * the rate limit. Each answers with the goal as it is then, once it is kept.
 */
export class Colleague {
  readonly #store: PracticeStore
  readonly #writes: GoalWrites
  readonly #random: Random
  readonly #keep: () => Promise<void>

  constructor(store: PracticeStore, writes: GoalWrites, random: Random, keep: () => Promise<void>) {
    this.#store = store
    this.#writes = writes
    this.#random = random
    this.#keep = keep
  }

  changeAmount(id: string, field: Amount, amount: string): Promise<Row> {
    return this.#kept(this.#writes.update(id, { [field]: amount }))
  }

  rename(id: string, name: string): Promise<Row> {
    return this.#kept(this.#writes.update(id, { name }))
  }

  delete(id: string): Promise<Row> {
    return this.#kept(this.#writes.update(id, { status: 'deleted' }))
  }

  create(offerId: string, name: string): Promise<Row> {
    return this.#kept(this.#writes.create({ offer_id: offerId, name }))
  }

  /** One of these things, to a goal of their choice; null where the network has none. */
  async doSomething(): Promise<Row | null> {
    const goals = this.#store.all('Goal')
    const goal = goals[upTo(this.#random, goals.length)]
    if (goal === undefined) return null
    const offer = goal.offer_id
    const number = upTo(this.#random, 1000)
    const choices = [
      () => this.changeAmount(goal.id, 'default_payout', `${number}.50`),
      () => this.rename(goal.id, `Renamed by a colleague ${number}`),
      () => this.delete(goal.id),
      () => this.create(typeof offer === 'string' ? offer : '', `Made by a colleague ${number}`),
    ]
    const choice = choices[upTo(this.#random, choices.length)]
    return choice === undefined ? null : choice()
  }

  async #kept(row: Row): Promise<Row> {
    await this.#keep()
    return row
  }
}
