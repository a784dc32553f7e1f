import { join } from 'node:path'
import type { Disk } from '../disk/disk'

/** The folder of a network's journal. */
export function journalFolder(folder: string): string {
  return join(folder, 'journal')
}

/** The file of the journal's part that begins with this sequence. */
export function segmentPath(folder: string, first: number): string {
  return join(journalFolder(folder), `${String(first).padStart(12, '0')}.log`)
}

/** The first sequences of the journal's parts, oldest first. */
export async function listSegments(disk: Disk, folder: string): Promise<readonly number[]> {
  const names = await disk.files(journalFolder(folder))
  return names
    .filter((name) => /^\d{12}\.log$/.test(name))
    .map((name) => Number.parseInt(name, 10))
    .sort((a, b) => a - b)
}
