import type { BulkAction } from '#domain/bulk/action'
import type { ConflictPart, Side } from '#domain/change/conflict'
import type { Edit } from '#domain/change/edit'
import type { GoalKey } from '#domain/change/record'
import type { GoalFieldName } from '#domain/goal/goal'
import type { NetworkKey } from './views'

/** What the window can ask to have done to goals: one step each. */
export interface GoalsVerbs {
  'goals.edit': {
    request: { readonly network: NetworkKey; readonly edits: readonly Edit[] }
    reply: null
  }
  'goals.create': {
    request: { readonly network: NetworkKey; readonly offerId: number }
    reply: GoalKey
  }
  'goals.duplicate': {
    request: { readonly network: NetworkKey; readonly key: GoalKey }
    reply: GoalKey
  }
  'goals.delete': {
    request: { readonly network: NetworkKey; readonly keys: readonly GoalKey[] }
    reply: null
  }
  /**
   * Does one thing to many goals, as one step. Goals that are gone meanwhile are passed over. The sequence of that; null where
   * nothing had to move.
   */
  'goals.bulk': {
    request: {
      readonly network: NetworkKey
      readonly keys: readonly GoalKey[]
      readonly action: BulkAction
    }
    reply: number | null
  }
  /** Does what a rule proposes for each of these goals that it speaks of. */
  'goals.fix': {
    request: {
      readonly network: NetworkKey
      /** The rule's code. */
      readonly code: string
      readonly keys: readonly GoalKey[]
    }
    reply: null
  }
  'goals.discard': {
    request: {
      readonly network: NetworkKey
      readonly keys: readonly GoalKey[]
      /** Only these fields; everything where it is missing. */
      readonly fields?: readonly GoalFieldName[]
    }
    reply: null
  }
  /** Decides conflicts: with mine the change stays, with theirs it is dropped. Null where none was left. */
  'goals.resolve': {
    request: {
      readonly network: NetworkKey
      readonly side: Side
      /** All of them are one step. */
      readonly parts: readonly ConflictPart[]
    }
    reply: number | null
  }
}
