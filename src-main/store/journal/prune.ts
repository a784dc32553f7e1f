import type { Entry } from '#domain/change/entry'
import { firstNeeded, type Stacks } from '#domain/change/undo'
import type { Disk } from '../disk/disk'
import { readEntryAt, readSegment } from './read-segment'
import { listSegments, segmentPath } from './segments'

/** What decides how much of a journal may go. */
export interface Pruning {
  /** Entries from this time on stay, in milliseconds. */
  readonly since: number
  /** Entries after this sequence stay: the snapshot before the newest needs them. */
  readonly after: number
  readonly stacks: Stacks
}

/**
 * Removes whole parts of a journal in which every entry is older than wanted, and which neither a snapshot nor a step that
 * was undone or done again since needs. Answers with the first sequence that is kept. A part that cannot be read stays, and
 * so does everything after it.
 */
export async function prune(disk: Disk, folder: string, pruning: Pruning): Promise<number> {
  const segments = await listSegments(disk, folder)
  const [oldest = 1] = segments
  const keepFrom = firstNeeded(pruning.stacks, await firstYoung(disk, folder, segments, pruning))
  let kept = oldest
  for (const [index, first] of segments.entries()) {
    const next = segments[index + 1]
    if (next === undefined || next > keepFrom) break
    await disk.remove(segmentPath(folder, first))
    kept = next
  }
  return kept
}

async function firstYoung(
  disk: Disk,
  folder: string,
  segments: readonly number[],
  { since, after }: Pruning,
): Promise<number> {
  for (const [index, first] of segments.entries()) {
    const next = segments[index + 1]
    if (next === undefined || next > after + 1) return first
    const bytes = (await disk.read(segmentPath(folder, first))) ?? new Uint8Array()
    const isYoung = ({ at }: Entry) => !(Date.parse(at) < since)
    // Mostly the first entry tells, and the many behind it need not be read.
    const begin = await readEntryAt(bytes, 0)
    if (begin === null || isYoung(begin)) return first
    const { entries, end } = await readSegment<Entry>(bytes, first)
    // Each entry is asked: the clock may have been set back in between.
    if (end !== 'whole' || entries.some(isYoung)) return first
  }
  return 1
}
