import type { Side } from '#domain/change/conflict'
import type { Failure } from '#domain/failure'
import type { GoalFieldName } from '#domain/goal/goal'
import type { FieldValue } from '#domain/model/field'

/** A value on its way to the disk, or one that was refused there. */
export interface TypedField {
  readonly field: GoalFieldName
  readonly value: FieldValue
  readonly failure: Failure | null
}

export type FieldValues = Readonly<Partial<Record<GoalFieldName, FieldValue>>>

/** What the form tells of its fields. The owner saves, in order, and keeps what is not saved yet. */
export interface Editing {
  /**
   * A field has the focus: its text is to stay as typed until what is returned is called. It is kept from the beginning, for a
   * field that goes with its goal is left when nothing else of its form can be asked any more.
   */
  readonly hold: (field: GoalFieldName) => () => void
  readonly set: (field: GoalFieldName, value: FieldValue) => void
  /** Sets fields that say one thing together, and saves them as one edit. */
  readonly setTogether: (values: FieldValues) => void
  /** Save now what was set. */
  readonly commit: () => void
  /** Back to what the platform has, in fields that say one thing together. */
  readonly revert: (fields: readonly GoalFieldName[]) => void
  /** Decides whose value counts where the platform changed these fields too. */
  readonly resolve: (fields: readonly GoalFieldName[], side: Side) => void
  /** What one click does about the findings of one rule: one edit, of all its fields. */
  readonly fix: (code: string) => void
  /** Why nothing can be changed; null where it can. */
  readonly locked: string | null
  /** Escape, with nothing left to take back. */
  readonly leave: () => void
}

/** What can be done with the whole goal. */
export interface GoalCommands {
  readonly duplicate: () => void
  readonly markDeleted: () => void
  readonly setActive: () => void
  readonly discard: () => void
  /** What was done to it before. */
  readonly history: () => void
}
