import type { GoalValues, PostItem } from '#domain/sync/post-item'
import type { ItemWatch } from './begun-post'

/**
 * Whether somebody other than who sent these values renamed, moved or took away a goal: it cannot be known
 * again.
 */
export type IsStrange = (id: number, mine: ReadonlySet<GoalValues>) => boolean

/** What could be found again of the new goals of a client: how it looked for them, and who changed them. */
export class Findings {
  readonly #isStrange: IsStrange
  /** What this client sent, ever. */
  readonly #sent = new Set<GoalValues>()
  /** Whole looks at the goals of an offer: how many, and how many that something was wrong with. */
  readonly #listings = new Map<number, { all: number; spoilt: number }>()
  /** Whether something was wrong with a look that is not whole yet. */
  readonly #spoilt = new Map<number, boolean>()

  constructor(isStrange: IsStrange) {
    this.#isStrange = isStrange
  }

  /** The client sends these. */
  sends(values: GoalValues): void {
    this.#sent.add(values)
  }

  /** A page of the goals of offers was read. */
  listed(offers: readonly number[] | null, isLast: boolean, isSpoilt: boolean): void {
    for (const offer of offers ?? []) {
      const now = this.#listings.get(offer) ?? { all: 0, spoilt: 0 }
      const spoilt = (this.#spoilt.get(offer) ?? false) || isSpoilt
      this.#spoilt.set(offer, spoilt)
      if (!isLast && !isSpoilt) continue
      this.#spoilt.delete(offer)
      this.#listings.set(offer, { all: now.all + 1, spoilt: now.spoilt + (spoilt ? 1 : 0) })
    }
  }

  /** How many whole looks there were at the goals of an item's offer. */
  listings(item: PostItem): number {
    return this.#listings.get(item.offer ?? 0)?.all ?? 0
  }

  /** Whether what an item made could not be found: somebody else changed it, or the reads were wrong three times. */
  isLost(item: PostItem, watch: ItemWatch): boolean {
    const spoilt = this.#listings.get(item.offer ?? 0)?.spoilt ?? 0
    return spoilt >= 3 || watch.done.some((id) => this.#isStrange(id, this.#sent))
  }

  /** Whether anybody, this client too, changed a goal beyond recognition. */
  isChanged(id: number): boolean {
    return this.#isStrange(id, new Set())
  }
}
