import { Buffer } from 'node:buffer'
import { join } from 'node:path'
import type { Disk } from '../disk/disk'
import { replaceFile } from '../disk/replace-file'
import { readFiles } from './old-files'
import type { OldFiles } from './version-1'

/**
 * Keeps copies of an older version's files beside those that come in their place, and answers where, once they are on the disk
 * and were read again. Copies that are there already serve as well; none is ever written over.
 */
export async function keepCopies(disk: Disk, folder: string, files: OldFiles): Promise<string> {
  const names = [...files.keys()]
  for (let number = 1; ; number += 1) {
    const place = join(folder, number === 1 ? 'version-1' : `version-1-${number}`)
    const there = await readFiles(disk, place, names)
    if (!agree(there, files)) continue
    if (names.length > 0) await complete(disk, place, files, there)
    return place
  }
}

async function complete(disk: Disk, place: string, files: OldFiles, there: OldFiles) {
  await disk.makeFolder(place)
  for (const [name, bytes] of files) {
    if (!there.has(name)) await replaceFile(disk, join(place, name), bytes)
  }
  // Copies that a crash left may be in the system's memory only.
  await disk.syncFolder(place)
  await disk.syncFolder(join(place, '..'))
  const kept = await readFiles(disk, place, [...files.keys()])
  if (kept.size < files.size || !agree(kept, files)) throw new Error('A copy is not what was kept')
}

function agree(some: OldFiles, all: OldFiles): boolean {
  return [...some].every(([name, bytes]) => Buffer.from(bytes).equals(all.get(name) ?? Buffer.of()))
}
