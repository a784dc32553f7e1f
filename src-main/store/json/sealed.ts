import { Buffer } from 'node:buffer'
import { crc32 } from 'node:zlib'
import { checksumOf, checksumText } from '../disk/checksum'
import type { Disk } from '../disk/disk'
import { jsonTexts } from './json-texts'
import { writePieces } from '../disk/write-pieces'

/** How a sealed file ends. */
export const tailOf = (sum: string) => `,"checksum":"${sum}"}`
const TAIL_LENGTH = tailOf('00000000').length

/**
 * A sealed file is JSON whose last key is a checksum over every byte before it, so that one flipped bit anywhere is found.
 * Whatever a later version changes, it keeps this ending: that is how a newer file is told from a broken one.
 */
export function readSealed(bytes: Uint8Array): unknown {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = contentEnd(buffer.length)
  if (buffer.toString('latin1', end) !== tailOf(checksumOf(buffer.subarray(0, end)))) {
    throw new Error('The checksum does not match')
  }
  return JSON.parse(buffer.toString('utf8'))
}

/** Where the checksum begins in a sealed file of so many bytes, and what it is of ends. */
export function contentEnd(length: number): number {
  return Math.max(0, length - TAIL_LENGTH)
}

/**
 * Writes and syncs a sealed file piece by piece, so that other work gets its turn between the pieces. The data must not
 * change meanwhile. Not atomic: write elsewhere, then rename. What is written can be watched on its way.
 */
export function writeSealed(
  disk: Disk,
  path: string,
  data: object,
  watch: (piece: Uint8Array) => void = () => undefined,
): Promise<void> {
  return writePieces(disk, path, watched(sealedPieces(data), watch))
}

function* watched(
  pieces: Iterable<Uint8Array>,
  watch: (piece: Uint8Array) => void,
): Generator<Uint8Array> {
  for (const piece of pieces) {
    watch(piece)
    yield piece
  }
}

/** The bytes of a sealed file, in pieces. The items of a list have a line each. */
export function* sealedPieces(data: object): Generator<Uint8Array> {
  let sum = 0
  for (const text of jsonTexts(data, { lineBreak: '\n', end: '' })) {
    const bytes = Buffer.from(text)
    sum = crc32(bytes, sum)
    yield bytes
  }
  yield Buffer.from(tailOf(checksumText(sum)))
}
