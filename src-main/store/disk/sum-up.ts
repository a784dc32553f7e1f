import { crc32 } from 'node:zlib'
import type { ReadFile } from './disk'
import { passThrough } from './pass-through'

/** What one look at the bytes of a file tells of them. */
export interface Summed {
  readonly checksum: number
  /** How many lines end in them. */
  readonly lines: number
}

const NEWLINE = 0x0a

/** Sums up a file as far as a place. */
export async function sumUp(file: ReadFile, end: number): Promise<Summed> {
  let [checksum, lines] = [0, 0]
  for await (const piece of passThrough(file, end)) {
    checksum = crc32(piece, checksum)
    lines += linesIn(piece)
  }
  return { checksum, lines }
}

/** How many lines end in some bytes. */
export function linesIn(bytes: Buffer): number {
  let lines = 0
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) lines += 1
  return lines
}
