import type { GoalKey } from '#domain/change/record'
import type { GoalFieldName } from '#domain/goal/goal'
import type { FieldValue } from '#domain/model/field'

export const outcomes = ['create', 'update', 'unchanged', 'conflict', 'ask', 'refused'] as const

/**
 * What an import would do with a goal of the file. A `conflict` has fields that were changed here as well; an `ask` has no id, but
 * is called like a goal that is here: a person says which it is.
 */
export type Outcome = (typeof outcomes)[number]

/** What becomes of one field: it is set, it is so already, or it cannot be laid over what is here. */
export type CellState = 'set' | 'equal' | 'conflict'

export interface PlannedCell {
  readonly field: GoalFieldName
  /** What it is here; the platform’s default for a goal that would be made. */
  readonly was: FieldValue
  readonly now: FieldValue
  /** What it was where a change file was made. */
  readonly base?: FieldValue
  readonly state: CellState
}

/** A goal of the file, held against the network. */
export interface PlannedRow {
  readonly place: number
  /** The goal as it is here, or as it would be made; no key where it is not here. */
  readonly goal: {
    readonly key: GoalKey | null
    readonly id: number | null
    readonly offer_id: number | null
    readonly name: string | null
  }
  readonly outcome: Outcome
  readonly cells: readonly PlannedCell[]
  /** Why it is refused, asks or conflicts: a sentence each. */
  readonly reasons: readonly string[]
  /** The goals that an `ask` may mean. */
  readonly candidates: readonly GoalKey[]
}

export type OutcomeCounts = Readonly<Record<Outcome, number>>

/** How many rows come to what. */
export function countOutcomes(rows: Iterable<PlannedRow>): OutcomeCounts {
  const counts = { create: 0, update: 0, unchanged: 0, conflict: 0, ask: 0, refused: 0 }
  for (const { outcome } of rows) counts[outcome] += 1
  return counts
}
