/** One conflict as a line of the list, in words. */
export interface ConflictRow {
  readonly goal: string
  readonly offer: string
  readonly field: string
  readonly base: string
  readonly mine: string
  readonly theirs: string
}

/** What can be decided at once, besides all of it. */
export interface ConflictChoice {
  /** How many fields are chosen. */
  readonly chosen: number
  /** The goal of the line that the keys are at, as a sentence names it; null where it has not several conflicts. */
  readonly goal: string | null
}
