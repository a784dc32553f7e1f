import { assertNever } from '#domain/assert-never'
import type { Failure } from '#domain/failure'
import type { ItemEnd, PostEvent } from './post-events'

/** Where an item of a post stands. */
export type ItemState =
  | { readonly state: 'queued' }
  /** A call that writes it was begun, and nothing more is known: after a crash it is to be found out by reading. */
  | { readonly state: 'sending' }
  /** Its answer was lost: it is being found out by reading what became of it. */
  | { readonly state: 'lost'; readonly failure: Failure }
  | ItemEnd

/**
 * What a post that is not over does. Where it is being paused or stopped, calls under way come to their end first; where it was
 * stopped while nothing ran, what was begun waits to be looked up.
 */
export type PostPhase = 'running' | 'pausing' | 'paused' | 'stopping' | 'stopped'

/** An item that stands elsewhere than before. Items are told by their place in the post. */
export interface ItemMoved {
  readonly item: number
  readonly state: ItemState
}

const QUEUED: ItemState = { state: 'queued' }
const STOPPED: ItemState = { state: 'withdrawn', why: 'stopped' }

/** Where the items of a post stand, told by its log. One is followed a line at a time. */
export class PostStates {
  readonly #states: ItemState[]
  readonly #queued: Set<number>
  readonly #begun = new Set<number>()
  readonly #losses = new Map<number, number>()
  #stopped = false

  constructor(items: number) {
    this.#states = Array.from({ length: items }, () => QUEUED)
    this.#queued = new Set(this.#states.keys())
  }

  get all(): readonly ItemState[] {
    return this.#states
  }

  /** The items that wait to be sent, in the order in which they came to wait. */
  get queued(): ReadonlySet<number> {
    return this.#queued
  }

  /** The items that were begun, and of which it is not known what became of them. */
  get begun(): ReadonlySet<number> {
    return this.#begun
  }

  /** Whether nothing more is sent because somebody said so. */
  get stopped(): boolean {
    return this.#stopped
  }

  /** Whether an item is over. */
  isOver(item: number): boolean {
    return !this.#queued.has(item) && !this.#begun.has(item)
  }

  /** Whether every item is over. */
  get over(): boolean {
    return this.#queued.size === 0 && this.#begun.size === 0
  }

  /** How often an item's answer was lost. */
  losses(item: number): number {
    return this.#losses.get(item) ?? 0
  }

  /** Goes on by one line of the log, and tells which items stand elsewhere now. */
  follow(event: PostEvent): readonly ItemMoved[] {
    switch (event.event) {
      case 'began':
        return []
      case 'sending':
        return this.#put(event.item, { state: 'sending' })
      case 'lost':
        this.#losses.set(event.item, this.losses(event.item) + 1)
        return this.#put(event.item, { state: 'lost', failure: event.failure })
      case 'not done':
        return this.#put(event.item, this.#stopped ? STOPPED : QUEUED)
      case 'ended':
        return this.#put(event.item, event.end)
      case 'stopped':
        this.#stopped = true
        // What was begun is still brought to an end.
        return [...this.#queued].flatMap((item) => this.#put(item, STOPPED))
      default:
        return assertNever(event)
    }
  }

  #put(item: number, to: ItemState): readonly ItemMoved[] {
    this.#states[item] = to
    keep(this.#queued, item, to.state === 'queued')
    keep(this.#begun, item, to.state === 'sending' || to.state === 'lost')
    return [{ item, state: to }]
  }
}

function keep(set: Set<number>, item: number, isIn: boolean): void {
  set.delete(item)
  if (isIn) set.add(item)
}

/** How many items stand where. */
export type PostCounts = Readonly<Record<ItemState['state'], number>>

/** Counts the items of a post by where they stand. */
export function countStates(states: readonly ItemState[]): PostCounts {
  const counts = {
    queued: 0,
    sending: 0,
    lost: 0,
    applied: 0,
    failed: 0,
    held: 0,
    withdrawn: 0,
    unknown: 0,
  }
  for (const { state } of states) counts[state] += 1
  return counts
}
