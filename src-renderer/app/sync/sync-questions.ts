import type { Side } from '#domain/change/conflict'
import type { GoalKey, GoalRecord } from '#domain/change/record'

/** What is done once a token is at hand. */
export type AfterToken = 'pull' | 'post' | 'resume' | null

/** Something to be answered before going on, about what goes on between the network and the platform. */
export type SyncQuestion =
  | { readonly kind: 'token'; readonly then: AfterToken }
  /** The plan of a post: of these goals, or of all that are pending. */
  | { readonly kind: 'plan'; readonly keys: readonly GoalKey[] | null }
  | { readonly kind: 'pulled' }
  | {
      readonly kind: 'resolve-all'
      readonly side: Side
      readonly keys: readonly GoalKey[]
      readonly fields: number
    }
  | { readonly kind: 'discard-many'; readonly records: readonly GoalRecord[] }
