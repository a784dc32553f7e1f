import { Buffer } from 'node:buffer'
import type { Entry } from '#domain/change/entry'
import { Slices } from '../../long-work/slices'
import { uncounted, unwatched, type Watch } from '../../long-work/watch'
import { readLine, type Sequenced } from './journal-line'

/** What a part of a journal holds: the entries up to the first line that is not whole, and what comes after them. */
export interface SegmentContents<Line extends Sequenced> {
  readonly entries: readonly Line[]
  /** How many bytes the whole lines take. */
  readonly length: number
  /** What is behind the whole lines: nothing, the beginning of a line that a crash cut off, or damage. */
  readonly end: 'whole' | 'torn' | 'damaged'
}

const NEWLINE = 0x0a

/** Reads as many whole, consecutive entries as there are from this sequence on. Other work gets its turn meanwhile. */
export async function readSegment<Line extends Sequenced>(
  bytes: Uint8Array,
  first: number,
  watch: Watch = unwatched,
): Promise<SegmentContents<Line>> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries: Line[] = []
  const slices = new Slices(uncounted(watch))
  let start = 0
  while (start < buffer.length) {
    await slices.restIfDue()
    const end = buffer.indexOf(NEWLINE, start)
    if (end < 0) return { entries, length: start, end: 'torn' }
    // Whole lines hold what was written: the caller knows of which journal these are.
    const entry = (await slices.done(readLine(buffer.subarray(start, end)))) as Line | null
    if (entry?.sequence !== first + entries.length) {
      return { entries, length: start, end: 'damaged' }
    }
    entries.push(entry)
    start = end + 1
  }
  return { entries, length: start, end: 'whole' }
}

/** One entry of a part, by its place; null where it cannot be read. The lines before it are passed over unread. */
export async function readEntryAt(
  bytes: Uint8Array,
  place: number,
  watch: Watch = unwatched,
): Promise<Entry | null> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let start = 0
  for (let passed = 0; passed < place; passed += 1) {
    const end = buffer.indexOf(NEWLINE, start)
    if (end < 0) return null
    start = end + 1
  }
  const end = buffer.indexOf(NEWLINE, start)
  if (end < 0) return null
  return (await new Slices(uncounted(watch)).done(
    readLine(buffer.subarray(start, end)),
  )) as Entry | null
}
