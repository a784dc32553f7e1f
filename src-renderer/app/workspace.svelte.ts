import { applyContents } from '#domain/change/contents'
import type { GoalKey, GoalRecord } from '#domain/change/record'
import type { ViewsView } from '#domain/contract/find-verbs'
import type { Edit } from '#domain/change/edit'
import type { NetworkChanged, NetworkView } from '#domain/contract/views'
import type { CheckSettings } from '#domain/goal/check-settings'
import { contextIn } from '#domain/goal/context-in'
import { goalField } from '#domain/goal/goal'
import { typedValue } from '#domain/model/typed-value'
import type { DecimalMark } from '#domain/money/typed'
import type { Advertiser } from '#domain/network/advertiser'
import { offerName, type Offer } from '#domain/network/offer'
import type { Scope } from '#domain/query/scope'
import type { Left } from '#domain/query/view'
import { sortedOffers, type Relations } from '../features/inspector/options'
import { onlyCursorRow, type GridSelection } from '../ui/grid/selection'
import type { Client } from './api'
import { Checks } from './checks.svelte'
import { Chosen } from './chosen.svelte'
import { Done } from './done.svelte'
import { GoalTable, type GoalCounts } from './goal-table'
import { keyed } from './keyed'
import { Loading } from './loading.svelte'
import { whyLocked } from './read-only'
import { Leaving } from './leaving'
import { Listing } from './listing.svelte'
import { PulledLately } from './pulled-lately.svelte'
import { Recent } from './recent.svelte'
import { countLost, neighbourOf, scopeOf } from './scope'
import { keysOf, type TypedEdit } from './target'
import { Typing } from './typing.svelte'
import { Views } from './views.svelte'

/** More goals than this are not gone through one by one. */
const FEW_GOALS = 20

/** One open network: its goals as they are on disk, what is typed but not there yet, and what is looked at. */
export class Workspace {
  readonly typing: Typing
  readonly checks: Checks
  readonly done: Done
  /** The goals that are still to come. */
  readonly loading: Loading
  /** Why nothing can be changed; null where it can. */
  readonly locked: string | null
  /** The goal that was looked at last time, while it is still to come. */
  #awaited: GoalKey | null = null
  readonly #settings: () => CheckSettings

  // Replaced when a pull moves what the goals refer to.
  #view: NetworkView
  readonly offersById: ReadonlyMap<number | null, Offer> = $derived.by(() =>
    keyed(this.#view.offers, ({ id }) => id),
  )
  readonly relations: Relations = $derived.by(() => ({
    ...this.#view,
    offerOptions: sortedOffers(this.#view.offers),
  }))
  /** What the rules look at besides a goal. */
  readonly contextOf = $derived.by(() =>
    contextIn(this.#view.offers, this.#view.network.preferences, this.#settings),
  )
  // Held by something that is replaced whenever goals move, which tells whoever asked.
  #held: { readonly table: GoalTable }
  readonly #advertisersById = $derived.by(() =>
    keyed<Advertiser, number | null>(this.#view.advertisers, ({ id }) => id),
  )
  readonly pulled: PulledLately
  readonly listing: Listing
  readonly views: Views
  readonly leaving: Leaving
  /** What was chosen in the palette. */
  readonly recent = new Recent()
  readonly chosen: Chosen = new Chosen(() => this.shown)
  /** The goal that is looked at. */
  readonly selected = $derived.by(() => this.#held.table.get(this.chosen.key))
  /** Every goal, in the order of a configuration file. */
  readonly records = $derived.by(() => this.#held.table.all())
  readonly counts: GoalCounts = $derived.by(() => {
    const { counts } = this.#held.table
    // Those that are still to come are known by their number alone.
    return { ...counts, goals: this.loading.progress?.total ?? counts.goals }
  })
  /** Whether every goal is here. Until then nothing may be taken for all goals, or for all that fit. */
  readonly isWhole = $derived.by(() => this.loading.progress === null)
  readonly lost = $derived.by(() => countLost(this.#held.table, this.offersById))

  constructor(view: NetworkView, client: Client, settings: () => CheckSettings) {
    this.#view = $state.raw(view)
    this.locked = whyLocked(view.readOnly)
    this.#settings = settings
    this.#held = $state.raw({ table: new GoalTable(view.goals) })
    this.done = new Done(view)
    this.loading = new Loading(view, client)
    this.checks = new Checks((goal, base) => this.contextOf(goal, base))
    this.checks.apply(this.#held.table.all(), [])
    this.pulled = new PulledLately((days) => client.history.pulled({ network: view.key, days }))
    this.listing = new Listing({
      table: () => this.#held.table,
      isWhole: () => this.isWhole,
      related: () => ({ offers: this.offersById, advertisers: this.#advertisersById }),
      checks: this.checks,
      pulled: this.pulled,
      onasked: () => {
        this.typing.release()
        this.chosen.ask(null)
      },
    })
    this.views = new Views(client, view.key, this.listing)
    this.leaving = new Leaving(client, view.key)
    this.typing = new Typing((edits) =>
      client.goals.edit({
        network: view.key,
        edits: edits.flatMap((edit) => meant(edit, this.mark)),
      }),
    )
    this.listing.prepare()
  }

  get view(): NetworkView {
    return this.#view
  }

  get scope(): Scope {
    return this.listing.scope
  }

  /** The goals that the list shows, in its order. */
  get shown(): readonly GoalRecord[] {
    return this.listing.shown
  }

  /** How it is looked at, for the next time. */
  get left(): Left {
    const { scope, look } = this.listing
    const { ids: recent } = this.recent
    const goal = this.chosen.key
    return { ...look, view: this.views.name, scope, goal, top: this.listing.top, recent }
  }

  /** The decimal mark of everything shown and typed. */
  get mark(): DecimalMark {
    return this.#settings().mark
  }

  /** All goals that are chosen in the list, in its order. */
  get chosenKeys(): readonly GoalKey[] {
    return this.chosen.keys
  }

  record(key: GoalKey): GoalRecord | null {
    return this.#held.table.get(key)
  }

  offerNameOf(record: GoalRecord): string {
    const scope = scopeOf(record, this.offersById)
    const offer = scope === 'lost' || scope === 'all' ? undefined : this.offersById.get(scope)
    return offer === undefined ? 'No known offer' : offerName(offer)
  }

  readonly countsOf = (offer: number): GoalCounts => this.#held.table.countsOf(offer)

  readonly look = (scope: Scope): void => {
    this.listing.scope = scope
    const visible = this.selected !== null && this.#isIn(this.selected, scope)
    if (!visible) this.select(null)
  }

  /** Looks at one goal and no other, whether or not it is listed. */
  readonly select = (key: GoalKey | null): void => {
    if (key === this.chosen.key && this.chosenKeys.length <= 1) return
    this.typing.release()
    this.#follow(key)
    this.chosen.only(key)
  }

  /** Looks at a goal that was just made, in the list. */
  readonly selectMade = (key: GoalKey): void => {
    this.select(key)
    this.listing.add(key)
  }

  /** Lists all goals, where that is what it takes to have the one that is looked at among them. */
  readonly listSelected = (): void => {
    const { key } = this.chosen
    this.views.choose('All goals')
    this.select(key)
  }

  /**
   * Chooses in the list, and looks at the goal that the cursor is at. Until all goals are here it is one at a time: whoever
   * chooses all of them, or all that fit, would have those that came so far.
   */
  readonly choose = (selection: GridSelection): void => {
    const isCut = !this.isWhole && selection.rows.size > 1
    if (selection.cursor?.row !== this.chosen.cursor) this.typing.release()
    this.chosen.set(isCut ? onlyCursorRow(selection) : selection)
  }

  /** Where a step moved few goals, and not the one that is looked at: looks at the first of them. */
  readonly lookAtMoved = (): void => {
    const { goals } = this.done.latest
    const [first] = goals
    const seen = this.chosen.key !== null && goals.includes(this.chosen.key)
    if (first !== undefined && !seen && goals.length <= FEW_GOALS) this.select(first)
  }

  /** Fetches the goals that the network was opened without. Rejects where they cannot be read. */
  load(): Promise<void> {
    return this.loading.run(
      (records) => {
        this.#held.table.apply(records, [])
        this.checks.add(records)
      },
      () => {
        this.#held = { ...this.#held }
        this.#lookAgain()
        if (this.isWhole) this.listing.prepare()
      },
    )
  }

  /** Takes over what is now on disk. */
  apply(changed: NetworkChanged): void {
    const { key, goals, removed, contents } = changed
    if (key !== this.view.key) return
    const before = this.shown
    const { key: looked } = this.chosen
    this.loading.note(changed)
    this.listing.stay()
    this.#held.table.apply(goals, removed)
    this.#held = { ...this.#held }
    if (contents !== null) this.#view = { ...this.#view, ...applyContents(this.#view, contents) }
    this.checks.apply(contents === null ? goals : this.#held.table.all(), removed)
    if (looked !== null && removed.includes(looked))
      this.chosen.only(neighbourOf(looked, before, removed))
    else if (this.#follow(looked)) this.chosen.ask(looked)
    this.done.note(changed)
  }

  /** Takes over its views, and looks at it as it was left. An offer that is gone since leaves everything in sight. */
  begin({ views, left }: ViewsView): void {
    this.views.begin(views, left?.view ?? null)
    if (left === null) return
    this.listing.show(left)
    this.listing.top = left.top
    this.recent.begin(left.recent ?? [])
    const isThere = typeof left.scope !== 'number' || this.offersById.has(left.scope)
    this.look(isThere ? left.scope : 'all')
    this.#awaited = left.goal
    this.#lookAgain()
  }

  /** Checks every goal again: the settings of the rules have changed. */
  recheck(): void {
    this.checks.apply(this.#held.table.all(), [])
  }

  close(): void {
    this.loading.stop()
    this.checks.stop()
    this.listing.stop()
  }

  /** At the goal of last time, once it is here and as long as nobody looks at another one. */
  #lookAgain(): void {
    const awaited = this.#awaited
    if (awaited === null || this.record(awaited) === null) return
    this.#awaited = null
    if (this.chosen.cursor === null) this.select(awaited)
  }

  /**
   * The offer of a goal is looked at, where the list shows another one: a goal that moves there never vanishes from under
   * somebody's hands. Whether that was so.
   */
  #follow(key: GoalKey | null): boolean {
    const record = this.#held.table.get(key)
    if (record === null || this.#isIn(record, this.scope)) return false
    this.listing.scope = scopeOf(record, this.offersById)
    return true
  }

  #isIn(record: GoalRecord, scope: Scope): boolean {
    return scope === 'all' || scopeOf(record, this.offersById) === scope
  }
}

/** An edit as it is kept, goal by goal: the text of an amount becomes the amount that is meant. */
function meant({ target, field, value }: TypedEdit, mark: DecimalMark): readonly Edit[] {
  const kept = typedValue(goalField(field), value, mark)
  return keysOf(target).map((key) => ({ key, field, value: kept }))
}
