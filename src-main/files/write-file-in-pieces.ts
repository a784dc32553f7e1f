import { dirname } from 'node:path'
import { GoalpostError } from '#domain/failure'
import type { Disk } from '../store/disk/disk'
import { writeFailure } from '../store/disk/failures'
import { writePieces } from '../store/disk/write-pieces'
import { unwatched, type Watch } from '../long-work/watch'

/** Writes a file that is made piece by piece: whole, or not at all, as where it is stopped. Other work gets its turn between the pieces. */
export async function writeFileInPieces(
  disk: Disk,
  path: string,
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  watch: Watch = unwatched,
): Promise<void> {
  const temporary = `${path}.tmp`
  try {
    await writePieces(disk, temporary, pieces)
    watch.commit()
    await disk.rename(temporary, path)
    await disk.syncFolder(dirname(path))
  } catch (error) {
    await disk.remove(temporary).catch(() => undefined)
    throw error instanceof GoalpostError ? error : writeFailure(error, path)
  }
}
