import { basename, dirname, join } from 'node:path'
import { GoalpostError } from '#domain/failure'
import { Digest } from '../disk/digest'
import { errorCode, type Disk, type ReadFile } from '../disk/disk'
import { writeFailure } from '../disk/failures'
import { unwatched, type Watch } from '../../long-work/watch'
import { readNewestOnly } from '../migrations/any-version'
import { networkFiles } from '../state/network-files'
import { passThrough } from '../disk/pass-through'
import { readNetwork, type NetworkFiles } from '../state/read-network'
import { verify } from '../restore-points/restore-point-file'
import { writePieces } from '../disk/write-pieces'

/**
 * Copies the whole folder of a network, in which nothing may move meanwhile. The copy is made under a temporary name, read again
 * and compared, finished by the caller, and only then called what it is to be called: there is never half a copy, and nothing of
 * one that was stopped, in the middle of a file as well. Progress is told in files.
 */
export async function copyNetwork(
  disk: Disk,
  from: string,
  to: string,
  finish: (making: string) => Promise<void> = () => Promise.resolve(),
  watch: Watch = unwatched,
): Promise<void> {
  const making = join(dirname(to), `.making-${basename(to)}`)
  try {
    const said = whatItSays(await readNewestOnly(disk, from))
    await disk.remove(making)
    await copyFiles(disk, from, making, watch)
    await compare(disk, making, said)
    await finish(making)
    watch.commit()
    await disk.rename(making, to)
    await disk.syncFolder(dirname(to))
  } catch (error) {
    await disk.remove(making).catch(() => undefined)
    throw error instanceof GoalpostError ? error : writeFailure(error, to)
  }
}

async function copyFiles(disk: Disk, from: string, to: string, watch: Watch): Promise<void> {
  const folders = new Set([to])
  await disk.makeFolder(to)
  const files = await networkFiles(disk, from)
  for (const [place, file] of files.entries()) {
    watch.progress(place, files.length)
    watch.signal?.throwIfAborted()
    const path = join(to, file)
    const original = await disk.openRead(join(from, file))
    // One of the oldest restore points may go while a newer one is being made.
    if (original === null) continue
    if (!folders.has(dirname(path))) await disk.makeFolder(dirname(path))
    folders.add(dirname(path))
    try {
      await copyFile(disk, original, path, watch)
    } finally {
      await original.close()
    }
  }
  for (const folder of folders) await disk.syncFolder(folder)
}

/** A large file is not in memory as a whole, and can be stopped in the middle. */
async function copyFile(disk: Disk, file: ReadFile, path: string, watch: Watch): Promise<void> {
  const written = new Digest()
  const stoppable = async function* () {
    for await (const piece of passThrough(file, file.size)) {
      watch.signal?.throwIfAborted()
      written.add(piece)
      yield piece
    }
  }
  await writePieces(disk, path, stoppable())
  watch.signal?.throwIfAborted()
  await verify(disk, path, written.end())
}

/** Reads the copy with what opens a network, as the network itself was read. */
async function compare(disk: Disk, copy: string, said: string): Promise<void> {
  if (whatItSays(await readNetwork(disk, copy)) === said) return
  throw new Error('The copy does not say what the network says')
}

function whatItSays({ snapshot, goals, broken, journal }: NetworkFiles): string {
  const { entries, oldest, fault } = journal
  const { sequence } = snapshot
  const last = entries.at(-1)?.sequence ?? sequence
  return JSON.stringify({ sequence, last, goals: goals.count, oldest, broken, fault: fault?.kind })
}

/** Whether nothing is at a path, or an empty folder. */
export async function isFree(disk: Disk, path: string): Promise<boolean> {
  try {
    return [...(await disk.files(path)), ...(await disk.folders(path))].length === 0
  } catch (error) {
    if (errorCode(error) === 'ENOTDIR') return false
    throw writeFailure(error, path)
  }
}
