import type { MarkKind } from '../../ui/mark-kinds'

/** A mark in front of a line. */
interface LineMark {
  readonly kind: MarkKind
  readonly label: string
}

/** A goal with something pending, as a line above those of its fields. */
export interface GoalChangeRow {
  readonly kind: 'goal'
  readonly pending: LineMark | null
  readonly trouble: LineMark | null
  readonly name: string
  readonly offer: string
  /** How many fields are changed. */
  readonly fields: number
}

/** One changed field of a goal, in words. */
export interface FieldChangeRow {
  readonly kind: 'field'
  readonly trouble: LineMark | null
  readonly goal: string
  readonly field: string
  /** What the platform has; null for a goal that is not there yet. */
  readonly base: string | null
  readonly draft: string
}

export type ChangeRow = GoalChangeRow | FieldChangeRow
