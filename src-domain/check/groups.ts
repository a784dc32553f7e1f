import type { Goal } from '#domain/goal/goal'

/**
 * Which goals a rule between goals looks at together: those with the same mark. A goal without one (null) is looked at
 * alone. Deleted goals do not count, and goals that belong to no offer are not in one together.
 */
export type Grouping = 'offer' | 'name' | 'reference'

export const groupings: readonly Grouping[] = ['offer', 'name', 'reference']

/** The mark of a goal in a grouping. */
export function groupMark(grouping: Grouping, goal: Goal): string | null {
  if (goal.status === 'deleted') return null
  return marks[grouping](goal)
}

const marks: Readonly<Record<Grouping, (goal: Goal) => string | null>> = {
  offer: ({ offer_id: offer }) => (offer === null ? null : String(offer)),
  name: ({ offer_id: offer, name }) => {
    const folded = foldName(name ?? '')
    return offer === null || folded === '' ? null : `${offer} ${folded}`
  },
  reference: ({ ref_id: reference }) => reference,
}

/** A name as a person compares it. */
export function foldName(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim()
}
