import type { TreeRow } from './tree-rows'

/** What stands beside a line of the tree. */
export interface OfferCounts {
  readonly goals: number
  /** Goals that a post would touch. */
  readonly pending: number
  /** Goals that the user and the platform changed to different values. */
  readonly conflicts: number
  /** Goals with errors. */
  readonly errors: number
  /** Other goals with warnings. */
  readonly warnings: number
}

/** Where the counts come from. */
export interface CountSource {
  readonly all: OfferCounts
  readonly lost: OfferCounts
  readonly offer: (id: number) => OfferCounts
}

/** The counts of one line: an advertiser's are those of all its offers. */
export function countsOf({ of }: TreeRow, source: CountSource): OfferCounts {
  if (of === 'all' || of === 'lost') return source[of]
  return of.map(source.offer).reduce(sum, {
    goals: 0,
    pending: 0,
    conflicts: 0,
    errors: 0,
    warnings: 0,
  })
}

function sum(one: OfferCounts, other: OfferCounts): OfferCounts {
  return {
    goals: one.goals + other.goals,
    pending: one.pending + other.pending,
    conflicts: one.conflicts + other.conflicts,
    errors: one.errors + other.errors,
    warnings: one.warnings + other.warnings,
  }
}
