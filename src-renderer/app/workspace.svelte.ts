import type { GoalKey, GoalRecord } from '#domain/change/record'
import type { ViewsView } from '#domain/contract/find-verbs'
import type { NetworkChanged, NetworkView } from '#domain/contract/views'
import type { CheckSettings } from '#domain/goal/check-settings'
import type { DecimalMark } from '#domain/money/typed'
import type { Offer } from '#domain/network/offer'
import type { Scope } from '#domain/query/scope'
import type { Left } from '#domain/query/view'
import type { GridSelection } from '../ui/grid/selection'
import type { Client } from './api'
import { Checks } from './checks.svelte'
import { Chosen } from './chosen.svelte'
import { Done } from './done.svelte'
import type { GoalCounts } from './goal-table'
import { Leaving } from './leaving'
import { Listing } from './listing.svelte'
import { Loading } from './loading.svelte'
import { Looking } from './looking.svelte'
import { NetworkData } from './network-data.svelte'
import { PulledLately } from './pulled-lately.svelte'
import { Recent } from './recent.svelte'
import { whyLocked } from './read-only'
import { keptEdits } from './target'
import { Typing } from './typing.svelte'
import { Views } from './views.svelte'

/** One open network: its goals as they are on disk, what is typed but not there yet, and what is looked at. */
export class Workspace {
  /** The goals and what they refer to, as they are on disk. */
  readonly data: NetworkData
  readonly typing: Typing
  readonly checks: Checks
  readonly done: Done
  /** The goals that are still to come. */
  readonly loading: Loading
  /** Why nothing can be changed; null where it can. */
  readonly locked: string | null
  readonly pulled: PulledLately
  readonly listing: Listing
  readonly views: Views
  readonly leaving: Leaving
  /** What was chosen in the palette. */
  readonly recent = new Recent()
  readonly chosen: Chosen = new Chosen(() => this.shown)
  readonly #settings: () => CheckSettings
  readonly #looking: Looking
  readonly counts: GoalCounts = $derived.by(() => {
    const { counts } = this.data.table
    // Those that are still to come are known by their number alone.
    return { ...counts, goals: this.loading.progress?.total ?? counts.goals }
  })
  /** Whether every goal is here. Until then nothing may be taken for all goals, or for all that fit. */
  readonly isWhole: boolean = $derived.by(() => this.loading.progress === null)

  constructor(view: NetworkView, client: Client, settings: () => CheckSettings) {
    const data = new NetworkData(view, settings)
    this.data = data
    this.#settings = settings
    this.locked = whyLocked(view.readOnly)
    this.done = new Done(view)
    this.loading = new Loading(view, client)
    this.checks = new Checks((goal, base) => data.contextOf(goal, base))
    this.checks.apply(data.table.all(), [])
    this.pulled = new PulledLately((days) => client.history.pulled({ network: view.key, days }))
    this.listing = new Listing({
      table: () => data.table,
      isWhole: () => this.isWhole,
      related: () => ({ offers: data.offersById, advertisers: data.advertisersById }),
      checks: this.checks,
      pulled: this.pulled,
      onasked: () => {
        this.typing.release()
        this.chosen.ask(null)
      },
    })
    this.views = new Views(client, view.key, this.listing)
    this.leaving = new Leaving(client, view.key)
    this.typing = new Typing((typed) =>
      client.goals.edit({
        network: view.key,
        edits: typed.flatMap((edit) => keptEdits(edit, this.mark)),
      }),
    )
    const { listing, chosen, typing } = this
    this.#looking = new Looking({
      data,
      listing,
      chosen,
      isWhole: () => this.isWhole,
      leave: () => {
        typing.release()
      },
    })
    this.listing.prepare()
  }

  get view(): NetworkView {
    return this.data.view
  }

  get offersById(): ReadonlyMap<number | null, Offer> {
    return this.data.offersById
  }

  /** Every goal, in the order of a configuration file. */
  get records(): readonly GoalRecord[] {
    return this.data.records
  }

  get scope(): Scope {
    return this.listing.scope
  }

  /** The goals that the list shows, in its order. */
  get shown(): readonly GoalRecord[] {
    return this.listing.shown
  }

  /** The goal that is looked at. */
  get selected(): GoalRecord | null {
    return this.#looking.selected
  }

  /** All goals that are chosen in the list, in its order. */
  get chosenKeys(): readonly GoalKey[] {
    return this.chosen.keys
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

  record(key: GoalKey): GoalRecord | null {
    return this.data.record(key)
  }

  /** What a goal’s offer is called, for people. */
  offerNameOf(record: GoalRecord): string {
    return this.data.offerNameOf(record)
  }

  /** Looks at the goals of a scope, and at none that is not in it. */
  readonly look = (scope: Scope): void => {
    this.#looking.in(scope)
  }

  /** Looks at one goal and no other, whether or not it is listed. */
  readonly select = (key: GoalKey | null): void => {
    this.#looking.at(key)
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

  /** Chooses in the list, and looks at what is chosen; until all goals are here, one at a time. */
  readonly choose = (selection: GridSelection): void => {
    this.#looking.choose(selection)
  }

  /** Where a step moved few goals, and not the one that is looked at: looks at the first of them. */
  readonly lookAtMoved = (): void => {
    this.#looking.atMoved(this.done.latest.goals)
  }

  /** Fetches the goals that the network was opened without. Rejects where they cannot be read. */
  load(): Promise<void> {
    return this.loading.run(
      (records) => {
        this.data.add(records)
        this.checks.add(records)
      },
      () => {
        this.data.show()
        this.#looking.again()
        if (this.isWhole) this.listing.prepare()
      },
    )
  }

  /** Takes over what is now on disk. */
  apply(changed: NetworkChanged): void {
    const { key, goals, removed, contents } = changed
    if (key !== this.view.key) return
    const before = { looked: this.chosen.key, shown: this.shown }
    this.loading.note(changed)
    this.listing.stay()
    this.data.apply(changed)
    this.checks.apply(contents === null ? goals : this.data.table.all(), removed)
    this.#looking.afterMove(before, removed)
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
    this.#looking.await(left.goal)
  }

  /** Checks every goal again: the settings of the rules have changed. */
  recheck(): void {
    this.checks.apply(this.data.table.all(), [])
  }

  close(): void {
    this.loading.stop()
    this.checks.stop()
    this.listing.stop()
  }
}
