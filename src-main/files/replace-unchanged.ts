import { realpath, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { GoalpostError } from '#domain/failure'
import { errorCode, type Disk } from '../store/disk/disk'
import { writeFailure } from '../store/disk/failures'
import { writePieces } from '../store/disk/write-pieces'
import { unwatched, type Watch } from '../long-work/watch'
import { changedMeanwhile, notAFile } from './export-refusals'

/** What tells a file from what it is after somebody wrote to it; null where there is none. */
export type Seen = {
  readonly size: number
  readonly modified: number
  readonly inode: number
} | null

/** Looks at a file without reading it. Throws where something else stands at the path: it would be lost. */
export async function lookAtFile(path: string): Promise<Seen> {
  const found = await stat(path).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return null
    throw writeFailure(error, path)
  })
  if (found === null) return null
  if (!found.isFile()) throw notAFile(path, found.isDirectory())
  return { size: found.size, modified: found.mtimeMs, inode: found.ino }
}

/** Whether a file was left alone between two looks; where there was none, whether there still is none. */
export function isSameFile(one: Seen, other: Seen): boolean {
  if (one === null || other === null) return one === other
  return one.size === other.size && one.modified === other.modified && one.inode === other.inode
}

/**
 * Writes a file that is made piece by piece: whole or not at all, and only where what it replaces is as it was seen. Answers what it is
 * then. A link stays one: the file that it leads to is replaced. It can be stopped until it is.
 */
export async function replaceUnchanged(
  disk: Disk,
  path: string,
  seen: Seen,
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  watch: Watch = unwatched,
): Promise<Seen> {
  const target = seen === null ? path : await realpath(path).catch(() => path)
  const temporary = `${target}.tmp`
  try {
    await writePieces(disk, temporary, pieces)
    if (!isSameFile(await lookAtFile(path), seen)) throw changedMeanwhile(path)
    watch.commit()
    await disk.rename(temporary, target)
    await disk.syncFolder(dirname(target))
    return await lookAtFile(path)
  } catch (error) {
    await disk.remove(temporary).catch(() => undefined)
    throw error instanceof GoalpostError ? error : writeFailure(error, path)
  }
}
