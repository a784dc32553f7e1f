/** One field before and after, in words; null where the goal was not there. */
interface PastCell {
  readonly label: string
  readonly before: string | null
  readonly after: string | null
}

/** One thing that was done to a goal. */
export interface PastLine {
  readonly sequence: number
  readonly label: string
  /** When, for a person: "Today, 14:05". */
  readonly when: string
  readonly who: string
  readonly cells: readonly PastCell[]
  /** Whether going back to just after it would be another thing than what is there now. */
  readonly isPast: boolean
}

/** What was done to a goal, as far as it was read. */
export interface GoalPast {
  /** The newest first. */
  readonly lines: readonly PastLine[]
  readonly hasMore: boolean
  readonly isAsking: boolean
  /** What went wrong while reading, and what to do; null where nothing did. */
  readonly failure: string | null
  readonly more: () => void
  /** To the goal as it was just after an entry; null where nothing can be changed. */
  readonly putBack: ((sequence: number) => void) | null
}
