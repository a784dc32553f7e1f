/** A few goals fewer than were promised are looked up one by one instead. */
const FEW = 20

/** What the platform shows of the goals of a pull. */
export interface Showing {
  /** How many of them were known here. */
  readonly known: number
  /** How many it showed and says that there are still to come. */
  readonly shown: number
  /** How many the page before said that there were from here on; null before the first. */
  readonly promised: number | null
  /** How many there are from here on as it says now. */
  readonly rest: number
}

/**
 * Whether the platform shows so much less than it should that a person must say whether to go on: less than a tenth of what was
 * known, or of what it said a moment ago. An account that may no longer see the goals looks just like an empty one.
 */
export function isFarLess({ known, shown, promised, rest }: Showing): boolean {
  return (
    isUnderTenth(shown, known) ||
    (promised !== null && promised >= FEW && isUnderTenth(rest, promised))
  )
}

function isUnderTenth(count: number, of: number): boolean {
  return of > 0 && count * 10 < of
}
