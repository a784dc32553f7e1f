/** A goal that a kind of finding is said of. */
export interface SaidOf {
  readonly name: string
  readonly offer: string
  readonly sentence: string
  /** What its button says; null where there is no fix. */
  readonly fix: string | null
}
