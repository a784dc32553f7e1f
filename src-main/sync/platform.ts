import type { Goal } from '#domain/goal/goal'
import type { Advertiser } from '#domain/network/advertiser'
import type { Offer } from '#domain/network/offer'
import type { Preferences } from '#domain/network/preferences'
import type { GoalValues } from '#domain/sync/post-item'

/** Some of a list of the platform's, ascending by id, and how many come after it as far as the platform says. */
export interface Page<T> {
  readonly rows: readonly T[]
  readonly left: number
}

/** What the platform answers to a write: the goal, its id alone, or only that it is done. */
export type Written =
  | { readonly kind: 'goal'; readonly goal: Goal }
  | { readonly kind: 'id'; readonly id: number }
  | { readonly kind: 'done' }

/**
 * What a pull and a post ask of the platform. Reads are tried again where that helps; a write is sent once. Each rejects with
 * a PlatformError.
 */
export interface Platform {
  /** Goals with an id above `after`, of some offers or of all. */
  goals(
    request: { readonly after: number; readonly offers?: readonly number[] },
    signal?: AbortSignal,
  ): Promise<Page<Goal>>
  offers(
    request: { readonly after: number; readonly ids?: readonly number[] },
    signal?: AbortSignal,
  ): Promise<Page<Offer>>
  advertisers(
    request: { readonly after: number; readonly ids?: readonly number[] },
    signal?: AbortSignal,
  ): Promise<Page<Advertiser>>
  preferences(signal?: AbortSignal): Promise<Preferences>
  /** Those of these goals that exist, by their ids. */
  goalsByIds(ids: readonly number[], signal?: AbortSignal): Promise<ReadonlyMap<number, Goal>>
  /** The highest goal id there is; 0 where there is no goal. */
  newestGoalId(signal?: AbortSignal): Promise<number>
  createGoal(values: GoalValues, signal?: AbortSignal): Promise<Written>
  updateGoal(id: number, values: GoalValues, signal?: AbortSignal): Promise<Written>
}
