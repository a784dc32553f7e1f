import type { GoalValues, PostItem } from '#domain/sync/post-item'
import type { Followed } from './post-lines'
import { isCallOf } from './post-values'

/** What is known of an item of a post. */
export interface ItemWatch {
  calls: number
  /** How many lines said that it is sent, at its last call. */
  lines: number
  /** How many calls surely did nothing. */
  sure: number
  /** The last call may have been carried out. */
  isOpen: boolean
  /** What it made or wrote on the platform, by id. */
  readonly done: number[]
  /** How many whole looks at the goals of its offer there were when it was last called. */
  listings: number
  /** The platform has shown all that it sends. */
  shown: boolean
  /** It was not as confirmed at the last look, and was not since. */
  isStale: boolean
}

/** An item, and what is known of it. */
export type Watched = readonly [PostItem, ItemWatch]

/** A post that somebody began, and what became of its items. */
export class BegunPost {
  readonly #items: readonly Watched[]
  /** How often it began or went on. */
  runs = 1

  constructor(items: readonly PostItem[]) {
    this.#items = items.map((item) => [item, { ...untouched, done: [] }])
  }

  /** Its items, in their order. */
  get all(): readonly Watched[] {
    return this.#items
  }

  /** The item that a call with these values sends, which the log told of since its last call. */
  sends({ states, sent }: Followed, id: number | null, values: GoalValues): Watched | null {
    const place = this.#items.findIndex(
      ([item, watch], index) =>
        states[index]?.state === 'sending' &&
        (sent[index] ?? 0) > watch.lines &&
        isCallOf(item, id, values),
    )
    const found = this.#items[place]
    if (found === undefined) return null
    found[1].lines = sent[place] ?? 0
    return found
  }
}

const untouched = {
  calls: 0,
  lines: 0,
  sure: 0,
  isOpen: false,
  listings: 0,
  shown: false,
  isStale: false,
}
