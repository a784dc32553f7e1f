import { untrack } from 'svelte'
import type { GoalKey, GoalRecord } from '#domain/change/record'
import type { PulledGoal } from '#domain/contract/find-verbs'
import { everything, type Query } from '#domain/query/condition'
import { found, type QueryContext } from '#domain/query/matches'
import type { Scope } from '#domain/query/scope'
import { SearchIndex, type Related } from '#domain/query/search-index'
import { usualLook, type Look } from '#domain/query/view'
import type { Layout } from '#domain/table/layout'
import { sortRecords, type Sort } from '#domain/table/sort'
import type { Checks } from './checks.svelte'
import type { GoalTable } from './goal-table'
import type { PulledLately } from '../find/pulled-lately.svelte'
import { keysIn, NOBODY, RowOrder, withKey, withStaying } from './row-order'
import { inScope } from './scope'

/** Keys that follow within a frame are searched for together, and what is typed is seen before. */
const SEARCH_REST_MS = 16

/** Short enough that no key press waits. */
const SLICE_MS = 8

const compareTexts = new Intl.Collator(undefined, { numeric: true }).compare

interface ListingParts {
  readonly table: () => GoalTable
  /** Whether every goal is in it. */
  readonly isWhole: () => boolean
  readonly related: () => Related
  readonly checks: Checks
  readonly pulled: PulledLately
  /** Something else is to be listed. */
  readonly onasked: () => void
}

/** Which goals the list shows, in which columns and order. */
export class Listing {
  readonly #parts: ListingParts
  readonly #index = new SearchIndex()
  readonly #order = new RowOrder()
  #timer: ReturnType<typeof setTimeout> | undefined
  #ahead: ReturnType<typeof setTimeout> | undefined
  /** The first row in sight. Nothing that is shown follows from it. */
  top = 0
  #asked = $state(0)
  #scope = $state.raw<Scope>('all')
  #query = $state.raw<Query>(everything)
  #typed = $state.raw('')
  #columns = $state.raw<Layout>(usualLook.columns)
  #sort = $state.raw<Sort>(usualLook.sort)
  /** Goals that stay where they are though they do not fit any more, until something else is to be listed. */
  #staying = $state.raw(NOBODY)

  readonly #inScope = $derived.by(() => {
    const { offers } = this.#parts.related()
    return inScope(this.#parts.table(), this.#scope, offers)
  })
  readonly #ordered = $derived.by(() => this.#inOrder(this.#inScope))
  // Apart from the words, which change with every key.
  readonly #fitting = $derived.by(() => {
    const { conditions } = this.#query
    return conditions.length === 0
      ? this.#ordered
      : this.find(this.#ordered, { ...this.#query, text: '' })
  })
  readonly #found = $derived.by(() => {
    const { text } = this.#query
    return text.trim() === '' ? this.#fitting : this.find(this.#fitting, { text, conditions: [] })
  })
  /** The goals that are shown, in their order. */
  readonly shown = $derived.by(() => withStaying(this.#found, this.#staying, this.#ordered))
  /** How many of them do not fit. */
  readonly unfit = $derived.by(() => this.shown.length - this.#found.length)

  constructor(parts: ListingParts) {
    this.#parts = parts
  }

  get scope(): Scope {
    return this.#scope
  }

  set scope(scope: Scope) {
    if (scope !== this.#scope) this.listAnew()
    this.#scope = scope
  }

  /** How often something else was to be listed. */
  get asked(): number {
    return this.#asked
  }

  /** What stands in the search box: what is searched for, or will be in a moment. */
  get typed(): string {
    return this.#typed
  }

  get look(): Look {
    return { query: this.#query, columns: this.#columns, sort: this.#sort }
  }

  /** Looks for words as they are typed. */
  readonly search = (text: string): void => {
    this.#typed = text
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.listAnew()
      this.#query = { ...this.#query, text }
    }, SEARCH_REST_MS)
  }

  readonly ask = (query: Query): void => {
    clearTimeout(this.#timer)
    this.#typed = query.text
    this.listAnew()
    this.#query = query
    for (const condition of query.conditions) {
      if (condition.kind === 'pulled') this.#parts.pulled.want(condition.days)
    }
  }

  readonly sortBy = (sort: Sort): void => {
    this.listAnew()
    this.#sort = sort
  }

  /** Only what fits now is listed. */
  readonly listAnew = (): void => {
    this.#staying = NOBODY
    this.#asked = untrack(() => this.#asked) + 1
    this.#parts.onasked()
  }

  /** Something is about to be done to goals: none of those that are shown goes from under somebody's hands. */
  stay(): void {
    if (this.#found !== this.#ordered) this.#staying = keysIn(this.shown)
  }

  /** Shows a goal that was just made, whether or not it fits. */
  add(key: GoalKey): void {
    this.#staying = withKey(this.#staying, key)
  }

  readonly layOut = (columns: Layout): void => {
    this.#columns = columns
  }

  readonly show = ({ query, columns, sort }: Look): void => {
    this.ask(query)
    this.layOut(columns)
    this.sortBy(sort)
  }

  /** Those of some goals that fit a query, as far as the findings are known. */
  find(records: readonly GoalRecord[], query: Query): readonly GoalRecord[] {
    return found(records, query, this.#index, this.#context(query))
  }

  /** Works ahead of the first search, in slices between other work. */
  prepare(from = 0): void {
    this.#ahead = setTimeout(() => {
      const records = untrack(() => this.#inScope)
      const until = performance.now() + SLICE_MS
      const next = this.#index.prepare(records, from, () => performance.now() > until)
      if (next < records.length) this.prepare(next)
    })
  }

  stop(): void {
    clearTimeout(this.#timer)
    clearTimeout(this.#ahead)
  }

  #inOrder(records: readonly GoalRecord[]): readonly GoalRecord[] {
    const sort = this.#sort
    if (sort.length === 0) return records
    const ofFindings = sort.some(({ column }) => column === 'findings')
    const complete = ofFindings && this.#parts.checks.complete
    const whole = this.#parts.isWhole()
    return this.#order.of(records, [sort, this.#scope, complete, whole], () =>
      // What is said of goals may change with each edit: they are sorted when somebody asks for it.
      untrack(() => {
        const findingsOf = this.#parts.checks.told
        return sortRecords(records, sort, { ...this.#parts.related(), findingsOf, compareTexts })
      }),
    )
  }

  #context({ conditions }: Query): QueryContext {
    // Read only where it is asked for: reading it is to be told of every change of it.
    const ofFindings = conditions.some(
      ({ kind }) => kind === 'state' || kind === 'rule' || kind === 'empty',
    )
    const ofPulls = conditions.some(({ kind }) => kind === 'pulled')
    const pulls = ofPulls ? this.#parts.pulled.known : null
    return {
      ...this.#parts.related(),
      findingsOf: ofFindings ? this.#parts.checks.told : () => [],
      pulledAt: (key) => timeOf(pulls?.goals.get(key)),
      now: pulls?.now ?? 0,
    }
  }
}

function timeOf(goal: PulledGoal | undefined): number | null {
  return goal === undefined ? null : Date.parse(goal.at)
}
