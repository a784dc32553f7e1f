import type { GoalRecord } from '#domain/change/record'
import type { NetworkContents } from '#domain/network/network'
import { digest } from '../disk/digest'
import type { Disk } from '../disk/disk'
import { PastEntries } from '../journal/past-entries'
import { readNetwork } from '../state/read-network'
import { replay } from '../state/replay'
import { sealedPieces } from '../json/sealed'
import type { Opened1 } from './open-version-1'

/** What must be the same before and after. */
interface Sum {
  readonly goals: number
  readonly entries: number
  /** Of every goal with its change, the offers, the advertisers and the network. */
  readonly content: string
}

/**
 * Reads what was made for a network, as it is read whenever it is opened, and throws where it is not the network that the older
 * version opened.
 */
export async function verify(disk: Disk, staging: string, before: Opened1): Promise<void> {
  const { parsed, records } = before
  const wanted = await sumOf(parsed.snapshot, records, parsed.entries.length)
  const files = await readNetwork(disk, staging)
  const state = await replay(files)
  const entries = await count(new PastEntries(disk, staging).backward(Infinity))
  const found = await sumOf(state.contents, [...state.records.values()], entries)
  const same =
    found.goals === wanted.goals &&
    found.entries === wanted.entries &&
    found.content === wanted.content
  if (!same || files.broken || files.journal.fault !== null) {
    throw new Error('What was made is not what was there')
  }
}

async function sumOf(
  { network, advertisers, offers }: NetworkContents,
  goals: readonly GoalRecord[],
  entries: number,
): Promise<Sum> {
  const content = await digest(sealedPieces({ network, advertisers, offers, goals }))
  return { goals: goals.length, entries, content }
}

async function count(items: AsyncIterable<unknown>): Promise<number> {
  let found = 0
  for await (const _item of items) found += 1
  return found
}
