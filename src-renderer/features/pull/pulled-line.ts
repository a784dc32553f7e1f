/** A field that the platform shows otherwise than before, in words. */
export interface PulledLine {
  /** What the goal is called; null where it has no name. */
  readonly goal: string | null
  readonly offer: string
  readonly field: string
  readonly was: string | null
  readonly now: string
  /** Whether it is a conflict now. */
  readonly conflict: boolean
}
