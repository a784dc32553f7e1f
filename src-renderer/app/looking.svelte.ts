import type { GoalKey, GoalRecord } from '#domain/change/record'
import type { Scope } from '#domain/query/scope'
import { onlyCursorRow, type GridSelection } from '../ui/grid/selection'
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
  /** Whether every goal is here. */
  readonly isWhole: () => boolean
  /** Another goal is looked at: what is typed into the one before is ended. */
  readonly leave: () => void
}

/** What was looked at, and listed. */
interface Before {
  readonly looked: GoalKey | null
  readonly shown: readonly GoalRecord[]
}

/** Where somebody is in an open network: in which offer, and at which goal. */
export class Looking {
  readonly #parts: LookingParts
  /** The goal that was looked at last time, while it is still to come. */
  #awaited: GoalKey | null = null
  /** The goal that is looked at. */
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

  /** Looks at one goal and no other, whether or not it is listed. */
  at(key: GoalKey | null): void {
    const { chosen, leave } = this.#parts
    if (key === chosen.key && key === chosen.cursor && chosen.keys.length <= 1) return
    leave()
    this.#follow(key)
    chosen.only(key)
  }

  /**
   * Chooses in the list, and looks at what is chosen, wherever the cursor is. Until all goals are here it is one at a time: whoever
   * chooses all of them, or all that fit, would have those that came so far.
   */
  choose(selection: GridSelection): void {
    const { chosen, isWhole, leave } = this.#parts
    const isCut = !isWhole() && selection.rows.size > 1
    const next = isCut ? onlyCursorRow(selection) : selection
    if (next.rows !== chosen.selection.rows) leave()
    chosen.set(next)
  }

  /** Where few goals were moved, and not the one that is looked at: looks at the first of them. */
  atMoved(goals: readonly GoalKey[]): void {
    const { key } = this.#parts.chosen
    const [first] = goals
    const isSeen = key !== null && goals.includes(key)
    if (first !== undefined && !isSeen && goals.length <= FEW_GOALS) this.at(first)
  }

  /** Goals have moved, and some are gone from what was looked at and listed before. */
  afterMove({ looked, shown }: Before, removed: readonly GoalKey[]): void {
    const { chosen } = this.#parts
    if (looked !== null && removed.includes(looked)) {
      chosen.only(neighbourOf(looked, shown, removed))
    } else if (this.#follow(looked)) chosen.ask(looked)
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
    if (this.#parts.chosen.cursor === null) this.at(awaited)
  }

  /**
   * The offer of a goal is looked at, where the list shows another one: a goal that moves there never vanishes from under
   * somebody's hands. Whether that was so.
   */
  #follow(key: GoalKey | null): boolean {
    const { data, listing } = this.#parts
    const record = data.table.get(key)
    if (record === null || this.#isIn(record, listing.scope)) return false
    listing.scope = scopeOf(record, data.offersById)
    return true
  }

  #isIn(record: GoalRecord, scope: Scope): boolean {
    return scope === 'all' || scopeOf(record, this.#parts.data.offersById) === scope
  }
}
