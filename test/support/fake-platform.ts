import type { Config } from '#domain/config/config'
import type { Goal } from '#domain/goal/goal'
import type { Advertiser } from '#domain/network/advertiser'
import type { Offer } from '#domain/network/offer'
import type { Preferences } from '#domain/network/preferences'
import type { GoalValues } from '#domain/sync/post-item'
import type { Page, Platform, Written } from '../../src-main/sync/platform'
import { usual, type Behaviour, type FakeCall, type FakeFault } from './fake-behaviour'
import { PlatformGoals, type FakeWrite } from './platform-goals'

/** The platform without a line to it: its goals in memory, with its quirks, a colleague and whatever goes wrong. */
export class FakePlatform implements Platform {
  readonly behaviour: Behaviour
  readonly calls: FakeCall[] = []
  offerRows: readonly Offer[]
  advertiserRows: readonly Advertiser[]
  preferenceValues: Preferences
  readonly #goals: PlatformGoals

  constructor(config: Config, behaviour: Partial<Behaviour> = {}) {
    this.behaviour = { ...usual, ...behaviour }
    this.offerRows = config.offers
    this.advertiserRows = config.advertisers
    this.preferenceValues = config.network.preferences
    this.#goals = new PlatformGoals(config)
  }

  /** Every goal as it is there now, by its id. */
  get held(): ReadonlyMap<number, Goal> {
    return this.#goals.held
  }

  /** Every write that was done, whoever did it, in order. */
  get writes(): readonly FakeWrite[] {
    return this.#goals.writes
  }

  // What a colleague does, or nobody: it is no call, and nothing goes wrong with it.

  /** A colleague edits a goal. */
  edit(id: number, values: GoalValues): Goal {
    return this.#goals.update('colleague', id, values, this.#rules)
  }

  /** A colleague makes a goal. */
  create(values: GoalValues): Goal {
    return this.#goals.create('colleague', values, this.#rules)
  }

  /** A goal is there exactly so, as if it always had been. */
  putGoal(goal: Goal): void {
    this.#goals.put(goal)
  }

  /** A goal vanishes, as it does where somebody may no longer see it. */
  loseGoal(id: number): void {
    this.#goals.lose(id)
  }

  /** Something goes wrong with the call of this index, counted from 0, and with no other. */
  failAt(index: number, fault: FakeFault): void {
    this.behaviour.meets = (call) => (call.index === index ? fault : null)
  }

  goals(
    { after, offers }: { readonly after: number; readonly offers?: readonly number[] },
    signal?: AbortSignal,
  ): Promise<Page<Goal>> {
    const wanted = offers === undefined ? null : new Set(offers)
    return this.#call({ method: 'goals', after }, signal, (fault) => {
      const isShown = (id: number) => {
        const goal = this.#goals.seen(id, isStale(fault))
        return goal !== null && (wanted?.has(goal.offer_id ?? 0) ?? true)
      }
      const above = this.#goals.above(after)
      // A large network would otherwise be looked through for every page.
      const isWhole = wanted === null && !isStale(fault)
      const { rows, left } = this.#page(isWhole ? above : above.filter(isShown), fault)
      return { rows: rows.flatMap((id) => this.#goals.seen(id, isStale(fault)) ?? []), left }
    })
  }

  offers(
    { after, ids }: { readonly after: number; readonly ids?: readonly number[] },
    signal?: AbortSignal,
  ): Promise<Page<Offer>> {
    return this.#call({ method: 'offers', after }, signal, (fault) =>
      this.#page(above(this.offerRows, after, ids), fault),
    )
  }

  advertisers(
    { after, ids }: { readonly after: number; readonly ids?: readonly number[] },
    signal?: AbortSignal,
  ): Promise<Page<Advertiser>> {
    return this.#call({ method: 'advertisers', after }, signal, (fault) =>
      this.#page(above(this.advertiserRows, after, ids), fault),
    )
  }

  preferences(signal?: AbortSignal): Promise<Preferences> {
    return this.#call({ method: 'preferences' }, signal, () => this.preferenceValues)
  }

  goalsByIds(ids: readonly number[], signal?: AbortSignal): Promise<ReadonlyMap<number, Goal>> {
    return this.#call({ method: 'goalsByIds' }, signal, (fault) => {
      const found = ids.flatMap((id) => this.#goals.seen(id, isStale(fault)) ?? [])
      return new Map(found.map((goal) => [goal.id ?? 0, goal]))
    })
  }

  newestGoalId(signal?: AbortSignal): Promise<number> {
    return this.#call({ method: 'newestGoalId' }, signal, (fault) => {
      const { ids } = this.#goals
      return ids.findLast((id) => this.#goals.seen(id, isStale(fault)) !== null) ?? 0
    })
  }

  createGoal(values: GoalValues, signal?: AbortSignal): Promise<Written> {
    return this.#call({ method: 'createGoal', values }, signal, () =>
      this.#written(this.#goals.create('us', values, this.#rules)),
    )
  }

  updateGoal(id: number, values: GoalValues, signal?: AbortSignal): Promise<Written> {
    return this.#call({ method: 'updateGoal', id, values }, signal, () =>
      this.#written(this.#goals.update('us', id, values, this.#rules)),
    )
  }

  async #call<T>(
    what: Omit<FakeCall, 'index'>,
    signal: AbortSignal | undefined,
    work: (fault: FakeFault | null) => T,
  ): Promise<T> {
    signal?.throwIfAborted()
    const call: FakeCall = { index: this.calls.length, ...what }
    this.calls.push(call)
    const fault = await this.behaviour.meets(call)
    const lost = () => this.behaviour.lost(what.values !== undefined)
    if (fault?.kind === 'before') throw fault.error ?? lost()
    if (fault?.kind !== 'after') signal?.throwIfAborted()
    const answer = work(fault)
    if (fault?.kind === 'after') throw fault.error ?? lost()
    return answer
  }

  get #rules() {
    const { now, emptyClears, refuses } = this.behaviour
    const lists = { offer_id: this.offerRows, advertiser_id: this.advertiserRows }
    const exists = (name: keyof typeof lists, id: number) =>
      lists[name].some((row) => row.id === id)
    return { now: now(), emptyClears, refuses, preferences: this.preferenceValues, exists }
  }

  #written(goal: Goal): Written {
    const { answers } = this.behaviour
    if (answers === 'done') return { kind: 'done' }
    return answers === 'id' ? { kind: 'id', id: goal.id ?? 0 } : { kind: 'goal', goal }
  }

  #page<T>(all: readonly T[], fault: FakeFault | null): Page<T> {
    if (fault?.kind === 'nothing') return { rows: [], left: 0 }
    if (fault?.kind === 'missing page') return { rows: [], left: all.length }
    const whole = Math.min(this.behaviour.pageSize, all.length)
    const size = fault?.kind === 'short' ? Math.ceil(whole / 2) : whole
    return { rows: all.slice(0, size), left: all.length - size }
  }
}

function above<T extends { readonly id: number | null }>(
  rows: readonly T[],
  after: number,
  ids?: readonly number[],
): readonly T[] {
  return rows
    .filter(({ id }) => id !== null && id > after && (ids?.includes(id) ?? true))
    .sort((a, b) => (a.id ?? 0) - (b.id ?? 0))
}

function isStale(fault: FakeFault | null): boolean {
  return fault?.kind === 'stale'
}
