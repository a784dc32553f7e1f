import type { BackgroundSnapshots } from '../snapshot/background-snapshots'
import type { Holder } from '../lock/holder'
import type { Journal } from '../journal/journal'
import type { Lock } from '../lock/lock'

/** Why a network can only be looked at: its folder cannot be written to, or somebody else writes to it. */
export type ReadOnly =
  { readonly reason: 'folder' } | { readonly reason: 'held'; readonly holder: Holder }

/** What a store writes with. */
export interface Writer {
  readonly lock: Lock
  readonly journal: Journal
  readonly snapshots: BackgroundSnapshots
}
