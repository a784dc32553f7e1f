import type { Entry } from '#domain/change/entry'
import type { Disk } from '../disk/disk'
import type { JournalEnd } from './journal'
import { readSegment } from './read-segment'
import { listSegments, segmentPath } from './segments'

/** Something in a journal that cannot be read. */
export interface JournalFault {
  /** The beginning of a last line, which a crash cut off and which was never acknowledged; or damage. */
  readonly kind: 'torn' | 'damaged'
  /** The part that has it, with what is behind its whole lines; null where a whole part is missing. */
  readonly tail: { readonly first: number; readonly bytes: Uint8Array } | null
  /** The parts after it, which cannot be reached. */
  readonly unreachable: readonly number[]
}

/** A journal after one point of it, as far as it can be read. */
export interface JournalContents {
  readonly entries: readonly Entry[]
  /** The first sequence that is kept at all. */
  readonly oldest: number
  /** How many bytes were looked through. */
  readonly size: number
  readonly end: JournalEnd
  readonly fault: JournalFault | null
}

/** Reads the entries after a sequence. Parts that hold older ones alone are not looked at. */
export async function readJournal(
  disk: Disk,
  folder: string,
  after: number,
): Promise<JournalContents> {
  const segments = await listSegments(disk, folder)
  const begin = Math.max(
    0,
    segments.findLastIndex((first) => first <= after + 1),
  )
  const entries: Entry[] = []
  let end: JournalEnd | null = null
  let [next, size] = [after + 1, 0]
  const contents = (fault: JournalFault | null): JournalContents => ({
    entries,
    oldest: segments[0] ?? after + 1,
    size,
    end: end ?? { first: next, length: 0 },
    fault,
  })
  for (let index = begin; index < segments.length; index += 1) {
    const first = segments[index] ?? next
    const later = segments.slice(index + 1)
    if (first > next)
      return contents({ kind: 'damaged', tail: null, unreachable: [first, ...later] })
    const bytes = (await disk.read(segmentPath(folder, first))) ?? new Uint8Array()
    const part = await readSegment<Entry>(bytes, first)
    const behind = first + part.entries.length
    size += bytes.length
    for (const entry of part.entries) if (entry.sequence >= next) entries.push(entry)
    next = Math.max(next, behind)
    // Entries that are only in the snapshot may be missing here: then the journal goes on in a new part.
    end = next === behind ? { first, length: part.length } : null
    // Behind the last entry before the next part there can only be what was refused.
    if (part.end === 'whole' || later[0] === behind) continue
    const tail = { first, bytes: bytes.subarray(part.length) }
    const isTorn = part.end === 'torn' && (await areEmpty(disk, folder, later))
    const kind = isTorn ? 'torn' : 'damaged'
    return contents({ kind, tail, unreachable: later })
  }
  return contents(null)
}

/** Where a new part could not be begun, it may have been left empty: the entries went on in the one before. */
async function areEmpty(disk: Disk, folder: string, parts: readonly number[]): Promise<boolean> {
  for (const first of parts) {
    const bytes = (await disk.read(segmentPath(folder, first))) ?? new Uint8Array()
    if (bytes.length > 0) return false
  }
  return true
}
