import { Buffer } from 'node:buffer'
import { crc32 } from 'node:zlib'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { isJsonObject } from '#domain/json'
import { checksumText } from './checksum'
import { contentEnd, tailOf } from './sealed'

/** A sealed file, found whole, of which the last list is parsed a piece at a time. */
export interface SealedList {
  /** Everything else: the list is empty in it. */
  readonly head: unknown
  /** How many items the list has. */
  readonly count: number
  /** The items in their order, some at a time: a millisecond or two of work each. */
  readonly pieces: () => Iterable<readonly unknown[]>
}

const NEWLINE = 0x0a

/** So many bytes are summed up between two turns of other work. */
const SUMMED = 8 * 1024 * 1024

/** About so many bytes are parsed at once. */
const PARSED = 64 * 1024

/**
 * Checks a sealed file and makes its last list ready to be read. Throws where the checksum does not match: nothing of a broken
 * file is ever shown. Other work has its turn meanwhile.
 */
export async function openSealedList(bytes: Uint8Array, name: string): Promise<SealedList> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = contentEnd(buffer)
  const mark = `${JSON.stringify(name)}:[\n`
  // No text in JSON holds a bare line break, so this can be nothing else.
  const found = buffer.indexOf(mark)
  const start = found < 0 ? end : found + mark.length
  let [sum, count] = [0, 1]
  for (let at = 0; at < end; at += SUMMED) {
    const piece = buffer.subarray(at, Math.min(at + SUMMED, end))
    sum = crc32(piece, sum)
    if (start < at + piece.length) count += linesIn(piece, Math.max(0, start - at))
    await nextTurn()
  }
  if (buffer.toString('latin1', end) !== tailOf(checksumText(sum))) {
    throw new Error('The checksum does not match')
  }
  return inParts(buffer, start, end - 1, count) ?? inOneGo(buffer, name)
}

/** How many lines end in a piece, from a place in it on. */
function linesIn(piece: Buffer, from: number): number {
  let lines = 0
  for (let at = piece.indexOf(NEWLINE, from); at >= 0; at = piece.indexOf(NEWLINE, at + 1)) {
    lines += 1
  }
  return lines
}

/** A list as this version writes it: the last thing in the file, an item in each line. Null where it is otherwise. */
function inParts(buffer: Buffer, start: number, end: number, count: number): SealedList | null {
  if (start >= end) return null
  try {
    const head: unknown = JSON.parse(`${buffer.toString('utf8', 0, start)}]}`)
    // The last line would hold more than an item if something came after the list.
    JSON.parse(buffer.toString('utf8', buffer.lastIndexOf(NEWLINE, end) + 1, end))
    return { head, count, pieces: () => piecesOf(buffer, start, end) }
  } catch {
    return null
  }
}

/** A file that has its list otherwise, as a later version may, is parsed as a whole. */
function inOneGo(buffer: Buffer, name: string): SealedList {
  const json: unknown = JSON.parse(buffer.toString('utf8'))
  const value = isJsonObject(json) ? json[name] : null
  const items: readonly unknown[] = Array.isArray(value) ? value : []
  const head = Array.isArray(value) && isJsonObject(json) ? { ...json, [name]: [] } : json
  return { head, count: items.length, pieces: () => [items] }
}

function* piecesOf(buffer: Buffer, start: number, end: number): Generator<readonly unknown[]> {
  let at = start
  while (at < end) {
    const line = buffer.indexOf(NEWLINE, Math.min(at + PARSED, end))
    const until = line < 0 || line > end ? end : line
    // The comma before a line break belongs to the list.
    const text = buffer.toString('utf8', at, until === end ? end : until - 1)
    yield JSON.parse(`[${text}]`) as readonly unknown[]
    at = until + 1
  }
}
