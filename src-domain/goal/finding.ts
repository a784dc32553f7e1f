import type { FieldValue } from '#domain/model/field'
import type { GoalFieldName } from './goal'

export type Severity = 'error' | 'warning'

/** What one click does about a finding: an ordinary edit, so it is undone like one. */
export interface Fix {
  /** What the button says: "Clear the payout". */
  readonly label: string
  readonly set: Readonly<Partial<Record<GoalFieldName, FieldValue>>>
}

/** One thing that a rule says about one goal. */
export interface Finding {
  /** Stable: scripts and saved views name it. */
  readonly code: string
  readonly severity: Severity
  /** Whether it must be ticked before a post: money is at stake. */
  readonly confirm: boolean
  /** The fields it is shown under, the one to mend first. */
  readonly fields: readonly GoalFieldName[]
  /** What will happen on the platform and what to do, in an account manager's words. */
  readonly sentence: string
  readonly fix: Fix | null
}
