import type { Disk } from './disk'

/** Writes and syncs a file piece by piece. Not atomic: write elsewhere, then rename. */
export async function writePieces(
  disk: Disk,
  path: string,
  pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): Promise<void> {
  const file = await disk.openAppend(path)
  try {
    await file.truncate(0)
    for await (const piece of pieces) await file.append(piece)
    await file.sync()
  } finally {
    await file.close()
  }
}
