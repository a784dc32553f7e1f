import type { GoalKey, GoalRecord } from '#domain/change/record'
import type { Finding } from '#domain/goal/finding'
import type { Goal, GoalContext, GoalFieldName } from '#domain/goal/goal'
import type { FieldValue } from '#domain/model/field'
import type { Failure } from '#domain/failure'
import type { TableContext } from '#domain/table/cell-text'
import type { CellOption } from '../../ui/grid/model'

/** A value on its way to the disk, or one that was refused there. What is kept is there already. */
export interface TypedCell {
  readonly value: FieldValue
  readonly state: 'typed' | 'sent' | 'kept' | 'refused'
  readonly failure: Failure | null
}

/** What the table of goals knows besides its rows. */
export interface GoalTableContext extends TableContext {
  readonly recordOf: (key: GoalKey) => GoalRecord | null
  readonly contextOf: (goal: Goal, base: Goal | null) => GoalContext
  /** What would be said of a goal if it were so. */
  readonly preview: (key: GoalKey, goal: Goal, base: Goal | null) => readonly Finding[]
  readonly typedOf: (key: GoalKey) => ReadonlyMap<GoalFieldName, TypedCell>
  /** A value of a field in words, with the names behind ids. */
  readonly wordsOf: (field: GoalFieldName, value: FieldValue) => string
  /** What a field of this goal can be chosen from. */
  readonly optionsOf: (
    field: GoalFieldName,
    value: FieldValue,
    context: GoalContext,
  ) => readonly CellOption[]
  /** Whether amounts are shown with their currency: not where it is the same in all. */
  readonly showCurrency: boolean
  /** Why nothing can be changed; null where it can. */
  readonly locked: string | null
}
