import { draftOf, pendingState, type GoalKey, type GoalRecord } from '#domain/change/record'
import type { Edit } from '#domain/contract/verbs'
import type { NetworkChanged, NetworkView } from '#domain/contract/views'
import type { CheckSettings } from '#domain/goal/check-settings'
import { goalField, type Goal, type GoalContext } from '#domain/goal/goal'
import { typedValue } from '#domain/model/typed-value'
import type { DecimalMark } from '#domain/money/typed'
import type { Offer } from '#domain/network/offer'
import type { Client } from './api'
import { Checks } from './checks.svelte'
import { keyed } from './keyed'
import { inScope, neighbourOf, scopeOf, sortGoals, without, type Scope } from './scope'
import { Typing } from './typing.svelte'

/** One open network: its goals as they are on disk, what is typed but not there yet, and what is looked at. */
export class Workspace {
  readonly view: NetworkView
  readonly typing: Typing
  readonly checks: Checks
  readonly offersById: ReadonlyMap<number | null, Offer>
  readonly #settings: () => CheckSettings

  #goals = $state.raw<ReadonlyMap<GoalKey, GoalRecord>>(keyed([], keyOf))
  #scope = $state.raw<Scope>('all')
  #selectedKey = $state.raw<GoalKey | null>(null)

  readonly records = $derived([...this.#goals.values()])
  readonly shown = $derived.by(() => sortGoals(inScope(this.records, this.#scope, this.offersById)))
  readonly selected = $derived(this.#goals.get(this.#selectedKey ?? '') ?? null)
  readonly pending = $derived(
    this.records.filter((record) => pendingState(record) !== 'unchanged').length,
  )

  constructor(view: NetworkView, client: Client, settings: () => CheckSettings) {
    this.view = view
    this.#settings = settings
    this.offersById = keyed(view.offers, ({ id }) => id)
    this.#goals = keyed(view.goals, keyOf)
    this.checks = new Checks(this.contextOf)
    this.typing = new Typing((edit) =>
      client.goals.edit({ network: view.key, edits: [meant(edit, this.mark)] }),
    )
  }

  get scope(): Scope {
    return this.#scope
  }

  /** The decimal mark of everything shown and typed. */
  get mark(): DecimalMark {
    return this.#settings().mark
  }

  /** What the rules look at besides a goal. */
  readonly contextOf = (goal: Goal, base: Goal | null): GoalContext => ({
    offer: this.offersById.get(goal.offer_id) ?? null,
    preferences: this.view.network.preferences,
    base,
    settings: this.#settings(),
  })

  readonly look = (scope: Scope): void => {
    this.#scope = scope
    const visible = this.shown.some((record) => record.key === this.#selectedKey)
    if (!visible) this.select(null)
  }

  readonly select = (key: GoalKey | null): void => {
    if (key === this.#selectedKey) return
    this.typing.release()
    this.#selectedKey = key
    this.#follow()
  }

  /** Takes over what is now on disk. */
  apply({ key, goals, removed }: NetworkChanged): void {
    if (key !== this.view.key) return
    const before = this.shown
    const kept = removed.length === 0 ? this.records : without(this.records, removed)
    this.#goals = keyed([...kept, ...goals], keyOf)
    if (this.#selectedKey !== null && removed.includes(this.#selectedKey)) {
      this.#selectedKey = neighbourOf(this.#selectedKey, before, removed)
    }
    this.#follow()
  }

  /** A selected goal that moved to another offer is followed there: it never vanishes from under somebody's hands. */
  #follow(): void {
    const { selected } = this
    if (selected === null || this.#scope === 'all' || this.shown.includes(selected)) return
    this.#scope = scopeOf(draftOf(selected), this.offersById)
  }
}

function keyOf({ key }: GoalRecord): GoalKey {
  return key
}

/** An edit as it is kept: the text of an amount becomes the amount that is meant. */
function meant(edit: Edit, mark: DecimalMark): Edit {
  return { ...edit, value: typedValue(goalField(edit.field), edit.value, mark) }
}
