import type { MarkKind } from '../../ui/mark-kinds'

/** A mark in front of a line. */
interface LineMark {
  readonly kind: MarkKind
  readonly label: string
}

/** A field in words: what it was, null for a goal that is new, and what it is now. */
export interface ChangedCell {
  readonly label: string
  readonly was: string | null
  readonly now: string
}

/** A goal with something pending, as a line. */
export interface ChangeRow {
  readonly pending: LineMark | null
  readonly trouble: LineMark | null
  readonly name: string
  readonly offer: string
  readonly cells: readonly ChangedCell[]
}
