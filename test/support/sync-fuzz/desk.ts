import type { NetworkStore } from '../../../src-main/store/network/network-store'
import type { Posting } from '../../../src-main/sync/posting'
import type { Machine } from './machine'
import type { PostWatch } from './post-watch'
import type { Shadow } from './shadow'

/** Where the network of every client lies. */
export const folder = '/data/networks/acme'

/** What whoever works at a client has at hand: all of it as it is with the process of the moment. */
export interface Desk {
  readonly machine: Machine
  readonly store: NetworkStore
  readonly posting: Posting
  readonly shadow: Shadow
  readonly watch: PostWatch
  /** What fails must have had a reason. Null where it did. */
  readonly allowed: <T>(work: Promise<T>) => Promise<T | null>
}
