import { join } from 'node:path'
import type { Entry } from '#domain/change/entry'
import type { Disk } from '../disk/disk'
import { writeLine } from '../journal/journal-line'
import { sealedPieces } from '../json/sealed'
import { journalFolder, segmentPath } from '../journal/segments'
import { snapshotPath } from '../snapshot/snapshot'
import { writePieces } from '../disk/write-pieces'
import type { Version2 } from './1-to-2'

const NAME = '.migrating'

/** Where a network of the newest version is made, in its folder. It is there for as long as a migration has not ended. */
export function stagingFolder(folder: string): string {
  return join(folder, NAME)
}

/** Whether a migration has begun and not ended. */
export async function isUnderWay(disk: Disk, folder: string): Promise<boolean> {
  return (await disk.folders(folder)).includes(NAME)
}

/** A file to be made. */
export interface NewFile {
  readonly path: string
  readonly pieces: Iterable<Uint8Array>
}

/** The files of a network in a folder. What is behind the snapshot has a part of the journal to itself. */
export function filesOf(folder: string, { snapshot, entries }: Version2): readonly NewFile[] {
  const within = entries.filter(({ sequence }) => sequence <= snapshot.sequence)
  const parts = [within, entries.slice(within.length)]
  return [
    { path: snapshotPath(folder), pieces: sealedPieces(snapshot) },
    ...parts.flatMap((part) => {
      const [first] = part
      if (first === undefined) return []
      return [{ path: segmentPath(folder, first.sequence), pieces: lines(part) }]
    }),
  ]
}

/** Makes a whole network on the disk, where nobody looks for one. */
export async function stage(disk: Disk, folder: string, newest: Version2): Promise<void> {
  const staging = stagingFolder(folder)
  await disk.makeFolder(journalFolder(staging))
  for (const { path, pieces } of filesOf(staging, newest)) await writePieces(disk, path, pieces)
  await disk.syncFolder(journalFolder(staging))
  await disk.syncFolder(staging)
  await disk.syncFolder(folder)
}

const TOGETHER = 500

function* lines(entries: readonly Entry[]): Generator<Uint8Array> {
  for (let start = 0; start < entries.length; start += TOGETHER) {
    const some = entries.slice(start, start + TOGETHER)
    yield Buffer.from(some.map(writeLine).join(''))
  }
}
