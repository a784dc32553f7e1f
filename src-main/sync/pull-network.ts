import type { Entry } from '#domain/change/entry'
import type { NetworkContents } from '#domain/network/network'
import type { PastEntries } from '../store/journal/past-entries'
import type { Planning } from '../store/network/plan'
import type { Records } from '../store/state/records'

/** What a pull needs of the network that it moves. */
export interface PulledNetwork {
  readonly records: Records
  readonly contents: NetworkContents
  /** The sequence of the last entry. */
  readonly sequence: number
  readonly past: Pick<PastEntries, 'backward'>
  commit(action: 'pull', plan: Planning): Promise<Entry | null>
  keepRestorePoint(reason: string): Promise<unknown>
}
