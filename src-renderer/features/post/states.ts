import type { ItemState, PostCounts } from '#domain/sync/post-state'
import { figure } from '../../ui/counted'
import { stateWords } from './item-words'

type State = ItemState['state']

/** The states of a post's goals, from what a person must look at to what is only to be waited for. */
const order = [
  'failed',
  'held',
  'unknown',
  'sending',
  'lost',
  'queued',
  'applied',
  'withdrawn',
] as const satisfies readonly State[]

/** What can be listed alone: the states that some goal is in. */
export function statesIn(counts: PostCounts): readonly { value: string; label: string }[] {
  const all = order.reduce((sum, state) => sum + counts[state], 0)
  return [
    { value: 'all', label: `All ${figure(all)}` },
    ...order
      .filter((state) => counts[state] > 0)
      .map((state) => ({ value: state, label: `${stateWords[state]} ${figure(counts[state])}` })),
  ]
}

/** How many goals of a post came to an answer of the platform, and how many it has. */
export function progressOf(counts: PostCounts): { readonly done: number; readonly total: number } {
  const total = order.reduce((sum, state) => sum + counts[state], 0)
  const { queued, sending, lost, withdrawn } = counts
  return { done: total - queued - sending - lost - withdrawn, total }
}

/** How far a post is: "37 of 120 posted, 2 to look at". */
export function progressWords(counts: PostCounts): string {
  const trouble = counts.failed + counts.held + counts.unknown
  const far = `${figure(counts.applied)} of ${figure(progressOf(counts).total)} posted`
  return trouble > 0 ? `${far}, ${figure(trouble)} to look at` : far
}
