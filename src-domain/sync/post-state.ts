import { assertNever } from '#domain/assert-never'
import type { ItemEnd, PostEvent } from './post-events'

/** Where an item of a post stands. */
export type ItemState =
  | { readonly state: 'queued' }
  /** A call that writes it was begun, and nothing more is known: after a crash it is to be found out by reading. */
  | { readonly state: 'sending' }
  /** Its answer was lost: it is being found out by reading what became of it. */
  | { readonly state: 'lost' }
  | ItemEnd

/** What an event makes of an item; null where it speaks of none. */
export function itemMoved(
  event: PostEvent,
): { readonly item: number; readonly to: ItemState } | null {
  switch (event.event) {
    case 'sending':
      return { item: event.item, to: { state: 'sending' } }
    case 'lost':
      return { item: event.item, to: { state: 'lost' } }
    case 'not done':
      return { item: event.item, to: { state: 'queued' } }
    case 'ended':
      return { item: event.item, to: event.end }
    case 'began':
    case 'stopped':
      return null
    default:
      return assertNever(event)
  }
}

/** Whether an item is over. */
export function isEnded(state: ItemState): state is ItemEnd {
  return state.state !== 'queued' && state.state !== 'sending' && state.state !== 'lost'
}

/** How many items stand where. */
export type PostCounts = Readonly<Record<ItemState['state'], number>>

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
