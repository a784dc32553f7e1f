import { applyContents } from '#domain/change/contents'
import type { GoalKey, GoalRecord } from '#domain/change/record'
import type { NetworkChanged, NetworkView } from '#domain/contract/views'
import type { CheckSettings } from '#domain/goal/check-settings'
import { contextIn } from '#domain/goal/context-in'
import type { Advertiser } from '#domain/network/advertiser'
import { currencyOf } from '#domain/network/network'
import { offerName, type Offer } from '#domain/network/offer'
import { sortedOffers, type Relations } from '../../features/inspector/options'
import { GoalTable, type GoalCounts } from './goal-table'
import { keyed } from '../keyed'
import { countLost, scopeOf } from './scope'

/** An open network as it is on disk: its goals, and what they refer to. */
export class NetworkData {
  readonly #settings: () => CheckSettings
  // Replaced when a pull moves what the goals refer to.
  #view: NetworkView
  // Held by something that is replaced whenever goals move, which tells whoever asked.
  #held: { readonly table: GoalTable }
  readonly offersById: ReadonlyMap<number | null, Offer> = $derived.by(() =>
    keyed(this.#view.offers, ({ id }) => id),
  )
  readonly advertisersById: ReadonlyMap<number | null, Advertiser> = $derived.by(() =>
    keyed<Advertiser, number | null>(this.#view.advertisers, ({ id }) => id),
  )
  readonly relations: Relations = $derived.by(() => ({
    ...this.#view,
    offerOptions: sortedOffers(this.#view.offers),
  }))
  /** What the rules look at besides a goal. */
  readonly contextOf = $derived.by(() =>
    contextIn(this.#view.offers, this.#view.network.preferences, this.#settings),
  )
  /** Every goal, in the order of a configuration file. */
  readonly records: readonly GoalRecord[] = $derived.by(() => this.#held.table.all())
  /** The goals whose offer this network does not know. */
  readonly lost: GoalCounts = $derived.by(() => countLost(this.#held.table, this.offersById))

  /** The settings are asked for whenever goals are checked. */
  constructor(view: NetworkView, settings: () => CheckSettings) {
    this.#settings = settings
    this.#view = $state.raw(view)
    this.#held = $state.raw({ table: new GoalTable(view.goals) })
  }

  get view(): NetworkView {
    return this.#view
  }

  /** The goals by key and by offer. Whoever reads it while drawing is told when any of them moves. */
  get table(): GoalTable {
    return this.#held.table
  }

  record(key: GoalKey): GoalRecord | null {
    return this.table.get(key)
  }

  /** What a goal’s offer is called, for people. */
  offerNameOf(record: GoalRecord): string {
    const offer = this.#offerOf(record)
    return offer === null ? 'No known offer' : offerName(offer)
  }

  /** The currency of a goal’s amounts; null where neither its offer nor the network says which. */
  currencyOf(record: GoalRecord): string | null {
    return currencyOf(this.#offerOf(record), this.#view.network.preferences)
  }

  /** The currency of amounts in an offer; null where the offer is not here, or nothing says which. */
  currencyIn(id: number | null): string | null {
    const offer = this.offersById.get(id)
    return offer === undefined ? null : currencyOf(offer, this.#view.network.preferences)
  }

  #offerOf(record: GoalRecord): Offer | null {
    const scope = scopeOf(record, this.offersById)
    return scope === 'lost' || scope === 'all' ? null : (this.offersById.get(scope) ?? null)
  }

  /** Takes over what moved. */
  apply({ goals, removed, contents }: NetworkChanged): void {
    this.#held.table.apply(goals, removed)
    this.show()
    if (contents !== null) this.#view = { ...this.#view, ...applyContents(this.#view, contents) }
  }

  /** Goals that come while the network is being loaded: nobody is told before `show`. */
  add(records: readonly GoalRecord[]): void {
    this.#held.table.apply(records, [])
  }

  /** Tells whoever shows goals that there may be others. */
  show(): void {
    this.#held = { ...this.#held }
  }
}
