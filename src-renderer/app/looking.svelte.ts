import type { GoalKey, GoalRecord } from '#domain/change/record'
import type { Scope } from '#domain/query/scope'
import type { GridSelection } from '../ui/grid/selection'
import type { Chosen } from './chosen.svelte'
import type { Listing } from './listing.svelte'
import type { NetworkData } from './network-data.svelte'
import { neighbourOf, scopeOf } from './scope'

/** More goals than this are not gone through one by one. */
const FEW_GOALS = 20

interface LookingParts {
  readonly data: NetworkData
  readonly listing: Listing
  readonly chosen: Chosen
  /** Another goal is looked at: what is typed into the one before is ended. */
  readonly leave: () => void
}

/** Where somebody is in an open network: in which offer, and at which goal. */
export class Looking {
  readonly #parts: LookingParts
  /** The goal that was looked at last time, while it is still to come. */
  #awaited: GoalKey | null = null
  /** The goal that the cursor is at. */
  readonly selected: GoalRecord | null = $derived.by(() =>
    this.#parts.data.table.get(this.#parts.chosen.key),
  )

  constructor(parts: LookingParts) {
    this.#parts = parts
  }

  /** Looks at the goals of a scope, and at none that is not in it. */
  in(scope: Scope): void {
    this.#parts.listing.scope = scope
    const isVisible = this.selected !== null && this.#isIn(this.selected, scope)
    if (!isVisible) this.at(null)
  }

  /** Looks at one goal and no other. */
  at(key: GoalKey | null): void {
    const { chosen, leave } = this.#parts
    if (key === chosen.key && chosen.keys.length <= 1) return
    leave()
    chosen.only(key)
    this.#follow()
  }

  /** Chooses in the list, and looks at the goal that the cursor is at. */
  choose(selection: GridSelection): void {
    const { chosen, leave } = this.#parts
    if (selection.cursor?.row !== chosen.key) leave()
    chosen.set(selection)
  }

  /** Where few goals were moved, and not the one that is looked at: looks at the first of them. */
  atMoved(goals: readonly GoalKey[]): void {
    const { key } = this.#parts.chosen
    const [first] = goals
    const isSeen = key !== null && goals.includes(key)
    if (first !== undefined && !isSeen && goals.length <= FEW_GOALS) this.at(first)
  }

  /** Goals have moved, and some are gone from the list as it was before. */
  afterMove(before: readonly GoalRecord[], removed: readonly GoalKey[]): void {
    const { chosen } = this.#parts
    const { key } = chosen
    if (key !== null && removed.includes(key)) chosen.only(neighbourOf(key, before, removed))
    this.#follow()
  }

  /** Looks at the goal of last time as soon as it is here. */
  await(key: GoalKey | null): void {
    this.#awaited = key
    this.again()
  }

  /** More goals are here: looks at the one of last time, as long as nobody looks at another one. */
  again(): void {
    const awaited = this.#awaited
    if (awaited === null || this.#parts.data.record(awaited) === null) return
    this.#awaited = null
    if (this.#parts.chosen.key === null) this.at(awaited)
  }

  /** A selected goal that moved to another offer is followed there: it never vanishes from under somebody's hands. */
  #follow(): void {
    const { selected } = this
    const { data, listing } = this.#parts
    if (selected === null || this.#isIn(selected, listing.scope)) return
    listing.scope = scopeOf(selected, data.offersById)
  }

  #isIn(record: GoalRecord, scope: Scope): boolean {
    return scope === 'all' || scopeOf(record, this.#parts.data.offersById) === scope
  }
}
