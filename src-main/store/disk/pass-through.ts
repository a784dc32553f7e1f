import { Buffer } from 'node:buffer'
import type { ReadFile } from './disk'

/** A millisecond of work, in memory that the processor keeps at hand. */
const PIECE = 1024 * 1024

/**
 * The bytes of a file up to a place. They pass through two pieces of memory in turn, one being filled while the other is looked at, so
 * a piece counts until the next is asked for. Memory for all of a large file takes several times as long to get as the file to read.
 */
export async function* passThrough(file: ReadFile, end: number): AsyncGenerator<Buffer> {
  const fill = async (memory: Buffer, from: number): Promise<Buffer> => {
    const part = memory.subarray(0, end - from)
    return part.subarray(0, await file.read(part, from))
  }
  const size = Math.min(PIECE, end)
  let [filled, free] = [Buffer.allocUnsafeSlow(size), Buffer.allocUnsafeSlow(size)]
  let coming: Promise<Buffer> | null = null
  try {
    for (let at = 0; at < end; at += PIECE) {
      const piece: Buffer = await (coming ?? fill(filled, at))
      coming = at + PIECE < end ? fill(free, at + PIECE) : null
      // Where that fails, whoever asks for it is told; until then nobody hears of it.
      coming?.catch(() => undefined)
      yield piece
      ;[filled, free] = [free, filled]
    }
  } finally {
    // Whoever asks for no more does not hear of it.
    await coming?.catch(() => undefined)
  }
}
