import type { Action, Entry } from '#domain/change/entry'
import type { NetworkStore } from '../store/network-store'
import type { Planning } from '../store/plan'

/** What is exchanged with the platform. */
type Exchanged = Extract<Action, 'pull' | 'post'>

/** A store as a pull and a post see it. What they commit goes through `commit`, for others have to hear of it. */
export function exchangingStore(
  store: NetworkStore,
  commit: (action: Exchanged, plan: Planning) => Promise<Entry | null>,
) {
  return {
    get records() {
      return store.records
    },
    get contents() {
      return store.contents
    },
    get sequence() {
      return store.sequence
    },
    past: store.past,
    keepRestorePoint: (reason: string) => store.keepRestorePoint(reason),
    commit,
  }
}
