import type { GoalFieldName } from './goal'

export type Severity = 'error' | 'warning'

/** One thing that a rule says about one goal. */
export interface Finding {
  /** Stable: scripts and saved views name it. */
  readonly code: string
  readonly severity: Severity
  /** The fields it is shown under, the one to mend first. */
  readonly fields: readonly GoalFieldName[]
  /** What will happen on the platform and what to do, in an account manager's words. */
  readonly sentence: string
}
