/** A field that the platform shows otherwise than before, in words. */
export interface PulledLine {
  readonly goal: string
  readonly offer: string
  readonly field: string
  readonly was: string | null
  readonly now: string
  /** Whether it is a conflict now. */
  readonly conflict: boolean
}
