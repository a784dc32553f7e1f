import { brokenSnapshot, damagedJournal, LEFT, TORN } from '../journal/damage'
import type { Disk } from '../disk/disk'
import type { JournalContents } from '../journal/read-journal'
import type { NetworkFiles } from '../state/read-network'
import { journalFolder, segmentPath } from '../journal/segments'
import { keepAside, setAside } from '../disk/set-aside'
import { snapshotPath } from '../snapshot/snapshot'

/**
 * Puts what cannot be read out of the way, so that the network can be added to. Nothing is deleted. Answers with a sentence
 * for each thing that was broken. Where it is stopped on the way, the next opening goes on with it.
 */
export async function mend(
  disk: Disk,
  folder: string,
  { broken, journal }: NetworkFiles,
): Promise<readonly string[]> {
  const notices = await mendJournal(disk, folder, journal)
  if (!broken) return notices
  return [...notices, brokenSnapshot(`kept as ${await setAside(disk, snapshotPath(folder))}`)]
}

async function mendJournal(
  disk: Disk,
  folder: string,
  { entries, fault }: JournalContents,
): Promise<readonly string[]> {
  if (fault === null) return []
  const kept: string[] = []
  // The newest first: at every moment what is left is followed by nothing that can be mistaken for what comes next.
  for (const first of fault.unreachable.toReversed()) {
    kept.push(await setAside(disk, segmentPath(folder, first)))
  }
  if (fault.tail !== null) {
    const { first, bytes } = fault.tail
    kept.push(await keepAside(disk, segmentPath(folder, first), bytes))
  }
  await disk.syncFolder(journalFolder(folder))
  return [
    fault.kind === 'torn' ? TORN : damagedJournal(entries.at(-1)?.at, `kept as ${kept.join(', ')}`),
  ]
}

/** What is to be said of broken files that are left as they are, because this process may not write. */
export function faultsOf({ broken, journal }: NetworkFiles): readonly string[] {
  const { entries, fault } = journal
  return [
    // Half a line at the end is what another process is writing at this moment.
    ...(fault?.kind === 'damaged' ? [damagedJournal(entries.at(-1)?.at, LEFT)] : []),
    ...(broken ? [brokenSnapshot(LEFT)] : []),
  ]
}
