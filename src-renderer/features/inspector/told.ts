import type { Failure } from '#domain/failure'
import type { Severity } from '#domain/goal/finding'

/** A sentence under a control, and what one click does about it. */
export interface Remark {
  /** The rule's code. */
  readonly code: string
  readonly severity: Severity
  readonly sentence: string
  readonly fix: { readonly label: string } | null
}

/** A conflict in words: what happened, and the values to choose from. */
export interface ConflictWords {
  /** Completes "Conflict: …". */
  readonly sentence: string
  readonly mine: string
  readonly theirs: string
}

/** What is told around a control, whatever it sets: one field, or fields that say one thing together. */
export interface Told {
  /** Of the control. */
  readonly id: string
  readonly label: string
  readonly help: string
  readonly isChanged: boolean
  /** What the platform has where that is not what stands here, in words. */
  readonly base: string | null
  /** In how many of several goals it is changed, in words. */
  readonly changes?: string
  readonly conflict: ConflictWords | null
  readonly remarks: readonly Remark[]
  /** Why the last edit could not be saved. */
  readonly failure: Failure | null
}

/** Whether what stands in the control is refused or wrong. */
export function isWrong({ failure, remarks }: Pick<Told, 'failure' | 'remarks'>): boolean {
  return failure !== null || remarks.some(({ severity }) => severity === 'error')
}
