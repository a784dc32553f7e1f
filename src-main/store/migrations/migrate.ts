import { join } from 'node:path'
import { aboutDatabase } from '../small-files/about'
import type { Disk } from '../disk/disk'
import { journalFolder } from '../journal/segments'
import { snapshotPath } from '../snapshot/snapshot'
import type { Older } from './any-version'
import { keepCopies } from './keep'
import { readFiles } from './old-files'
import { stage, stagingFolder } from './staging'
import { verify } from './verify'
import { unsealed } from './version-1'

/**
 * Brings a network to the newest version and answers where its old files are. Everything new is made aside, read again and held
 * against what was there. The rename of the snapshot is the moment: before it there is the old version, whole and in its place;
 * after it the new one. The network must be held for writing.
 */
export async function migrate(disk: Disk, folder: string, older: Older): Promise<string> {
  const staging = stagingFolder(folder)
  await clear(disk, folder)
  try {
    await stage(disk, folder, older.newest)
    await verify(disk, staging, older.opened)
    await keepCopies(disk, folder, older.files)
  } catch (error) {
    await disk.remove(staging).catch(() => undefined)
    throw error
  }
  await disk.rename(journalFolder(staging), journalFolder(folder))
  await disk.syncFolder(folder)
  await disk.rename(snapshotPath(staging), snapshotPath(folder))
  await disk.syncFolder(folder)
  return finish(disk, folder)
}

/** Puts away what a migration left that did not end. While it is there, so is the mark that the journal is not somebody's work. */
async function clear(disk: Disk, folder: string): Promise<void> {
  for (const path of [journalFolder(folder), stagingFolder(folder)]) {
    await disk.remove(path)
    await disk.syncFolder(folder)
  }
}

/** The snapshot goes first: with an older journal or none it would be an older state. */
const LEFT_OVER = ['snapshot.previous.json', 'journal.log']

/**
 * Ends a migration whose new snapshot is in its place: the old files that nothing took the place of go, once their copies are
 * found. Stopped on the way, it is done again before anything is written. Answers where the copies are.
 */
export async function finish(disk: Disk, folder: string): Promise<string> {
  const kept = await keepCopies(disk, folder, await readFiles(disk, folder, LEFT_OVER))
  await renewCard(disk, folder)
  for (const path of [...LEFT_OVER.map((name) => join(folder, name)), stagingFolder(folder)]) {
    await disk.remove(path)
    await disk.syncFolder(folder)
  }
  return kept
}

/** A card that cannot be read stays as it is: the network is listed under its folder's name, as before. */
async function renewCard(disk: Disk, folder: string): Promise<void> {
  const bytes = await disk.read(join(folder, 'about.json'))
  if (bytes === null || unsealed(bytes) === null) return
  const card = aboutDatabase(disk, folder)
  await card.read().catch(() => undefined)
  if (card.data !== null) await card.write()
}
