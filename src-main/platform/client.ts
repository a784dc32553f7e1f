import type { Goal } from '#domain/goal/goal'
import type { Advertiser } from '#domain/network/advertiser'
import type { Offer } from '#domain/network/offer'
import type { Preferences } from '#domain/network/preferences'
import type { GoalValues } from '#domain/sync/post-item'
import { platformAddress } from './address'
import { Caller } from './caller'
import { Finder } from './finder'
import { usualAllowance, type Allowance } from './gate'
import { Gates } from './gates'
import { advertiserModel, goalModel, offerModel } from './models'
import type { Page } from './page'
import { preferencesIn } from './preferences'
import type { Fetch, Wait } from './send'
import { apiToken } from './token'
import { created, sentValues, updated, type Written } from './written'

/** An answer may take half a minute, to its last byte. */
const TIMEOUT = 30_000

/**
 * No official number is known; clients that have used 1000 for years are. Half of that keeps the process that reads a page free for
 * other work sooner.
 */
const PAGE_SIZE = 500

/** What a client of a network is made with. */
export interface ClientParts {
  readonly networkId: string
  /** Replaces `https://ID.api.hasoffers.com`; null where that is called. */
  readonly url: string | null
  readonly token: string
  readonly fetch: Fetch
  readonly wait: Wait
  /** A number from 0 up to, but not, 1. */
  readonly random: () => number
  /** What all clients of a process share; one of its own where it is missing. */
  readonly gates?: Gates
  readonly allowance?: Allowance
  /** How many milliseconds an answer may take. */
  readonly timeout?: number
  /** How many rows are asked for at once. */
  readonly pageSize?: number
}

/**
 * The TUNE platform's Network API, as far as goals need it. Every call may throw a PlatformError. Reads that failed on the way
 * were tried again before; writes never are, except where the platform says that its limit kept it from doing anything.
 */
export interface PlatformClient {
  /** Goals with an id above `after`, ascending, at most a page of them, of all offers or of some. */
  goals(
    request: { readonly after: number; readonly offers?: readonly number[] },
    signal?: AbortSignal,
  ): Promise<Page<Goal>>
  /** Offers with an id above `after`, ascending, at most a page of them, all or those of these ids that exist. */
  offers(request: Rows, signal?: AbortSignal): Promise<Page<Offer>>
  /** The same of advertisers. */
  advertisers(request: Rows, signal?: AbortSignal): Promise<Page<Advertiser>>
  preferences(signal?: AbortSignal): Promise<Preferences>
  /** Those of these goals that exist. */
  goalsByIds(ids: readonly number[], signal?: AbortSignal): Promise<ReadonlyMap<number, Goal>>
  /** The highest goal id there is; 0 where there is none. */
  newestGoalId(signal?: AbortSignal): Promise<number>
  createGoal(fields: GoalValues, signal?: AbortSignal): Promise<Written>
  /** Writes these fields and no others: null sends an empty text. */
  updateGoal(id: number, fields: GoalValues, signal?: AbortSignal): Promise<Written>
}

/** Which rows are wanted. */
interface Rows {
  readonly after: number
  readonly ids?: readonly number[]
}

/** Makes a client; throws a GoalpostError where the network's id, the address, the token or the allowance cannot be used. */
export function platformClient(parts: ClientParts): PlatformClient {
  const { fetch, wait, random, timeout = TIMEOUT, pageSize = PAGE_SIZE } = parts
  const address = platformAddress(parts.networkId, parts.url)
  const token = apiToken(parts.token)
  const gates = parts.gates ?? new Gates({ wait, random, clock: () => performance.now() })
  const gate = gates.of(address, parts.allowance ?? usualAllowance)
  const caller = new Caller({ fetch, wait, random, timeout, address, token, gate })
  const finder = new Finder(caller, pageSize)
  return { ...readsOf(caller, finder), ...writesOf(caller) }
}

function readsOf(
  caller: Caller,
  finder: Finder,
): Omit<PlatformClient, 'createGoal' | 'updateGoal'> {
  return {
    goals: ({ after, offers: ids }, signal) => {
      if (ids === undefined) return finder.above(goalModel, after, signal)
      const ownerOf = (goal: Goal) => goal.offer_id
      return finder.owned(goalModel, after, { field: 'offer_id', ids, ownerOf }, signal)
    },
    offers: ({ after, ids }, signal) =>
      ids === undefined
        ? finder.above(offerModel, after, signal)
        : finder.byIds(offerModel, later(ids, after), 'page', signal),
    advertisers: ({ after, ids }, signal) =>
      ids === undefined
        ? finder.above(advertiserModel, after, signal)
        : finder.byIds(advertiserModel, later(ids, after), 'page', signal),
    preferences: (signal) => caller.read(everyPreference, preferencesIn, 'page', signal),
    goalsByIds: (ids, signal) => goalsByIds(finder, ids, signal),
    newestGoalId: (signal) => finder.newestId(goalModel, signal),
  }
}

function writesOf(caller: Caller): Pick<PlatformClient, 'createGoal' | 'updateGoal'> {
  // The documentation says that this is how it is anyway; old libraries know it otherwise.
  const wanted = { return_object: '1' }
  return {
    createGoal: async (fields, signal) => {
      const params = { data: sentValues(fields), ...wanted }
      return caller.write({ target: 'Goal', method: 'create', params }, created, signal)
    },
    updateGoal: async (id, fields, signal) => {
      const params = { id: String(id), data: sentValues(fields), ...wanted }
      return caller.write({ target: 'Goal', method: 'update', params }, updated(id), signal)
    },
  }
}

const everyPreference = { target: 'Preference', method: 'findAll', params: {} }

async function goalsByIds(
  finder: Finder,
  ids: readonly number[],
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<number, Goal>> {
  const goals = new Map<number, Goal>()
  let page: Page<Goal & { readonly id: number }>
  let rest = later(ids, 0)
  do {
    page = await finder.byIds(goalModel, rest, 'urgent', signal)
    for (const goal of page.rows) goals.set(goal.id, goal)
    rest = later(rest, page.rows.at(-1)?.id ?? Infinity)
  } while (page.left > 0)
  return goals
}

/** Those of the ids above one, ascending, each once. */
function later(ids: readonly number[], after: number): readonly number[] {
  return [...new Set(ids)].filter((id) => id > after).sort((a, b) => a - b)
}
