import { Buffer } from 'node:buffer'
import { crc32 } from 'node:zlib'
import type { ReadFile } from './disk'

/** What one look at the bytes of a file tells of them. */
export interface Summed {
  readonly checksum: number
  /** How many lines end in them. */
  readonly lines: number
}

const NEWLINE = 0x0a

/** A millisecond of work, in memory that the processor keeps at hand. */
const PIECE = 1024 * 1024

/**
 * Sums up a file as far as a place. It passes through two pieces of memory in turn, one being filled while the other is looked at:
 * memory for all of it would take several times as long to get as the file takes to read.
 */
export async function sumUp(file: ReadFile, end: number): Promise<Summed> {
  const fill = async (memory: Buffer, from: number): Promise<Buffer> => {
    const part = memory.subarray(0, end - from)
    return part.subarray(0, await file.read(part, from))
  }
  let [checksum, lines] = [0, 0]
  let [filled, free] = [Buffer.allocUnsafeSlow(PIECE), Buffer.allocUnsafeSlow(PIECE)]
  let coming: Promise<Buffer> | null = null
  for (let at = 0; at < end; at += PIECE) {
    const piece = await (coming ?? fill(filled, at))
    coming = at + PIECE < end ? fill(free, at + PIECE) : null
    checksum = crc32(piece, checksum)
    lines += linesIn(piece)
    ;[filled, free] = [free, filled]
  }
  return { checksum, lines }
}

/** How many lines end in some bytes. */
export function linesIn(bytes: Buffer): number {
  let lines = 0
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) lines += 1
  return lines
}
