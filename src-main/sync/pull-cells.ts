import { cellsOf } from '#domain/change/cells'
import { draftOf } from '#domain/change/record'
import type { PulledCell } from '#domain/contract/sync-views'
import { goalField } from '#domain/goal/goal'
import { gone } from '../store/journal/past-entries'
import type { PulledNetwork } from './pull-network'

/**
 * What the entries of a pull changed of goals that were here: amounts first, then everything else. Throws where they are not kept
 * any more.
 */
export async function pulledCells(
  { past, records, sequence }: PulledNetwork,
  entries: readonly number[],
): Promise<readonly PulledCell[]> {
  const wanted = new Set(entries)
  const [first = sequence + 1, last = 0] = [entries[0], entries.at(-1)]
  const cells: PulledCell[][] = []
  for await (const entry of past.backward(last)) {
    if (entry.sequence < first) break
    if (!wanted.has(entry.sequence)) continue
    // What came from the platform as a whole was not here before.
    const changed = cellsOf(entry).filter(({ before }) => before !== undefined)
    cells.push(changed.map((cell) => ({ ...cell, name: nameOf(cell.key) })))
  }
  if (cells.length < wanted.size) throw gone()
  const all = cells.reverse().flat()
  return [...all.filter(isAmount), ...all.filter((cell) => !isAmount(cell))]

  function nameOf(key: string): string | null {
    const record = records.get(key)
    return record === undefined ? null : draftOf(record).name
  }
}

function isAmount({ field }: PulledCell): boolean {
  return goalField(field).kind === 'decimal'
}
