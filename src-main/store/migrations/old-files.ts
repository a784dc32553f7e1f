import { join } from 'node:path'
import type { Disk } from '../disk/disk'

/** The bytes of those files of a folder that are there, by their names. */
export async function readFiles(
  disk: Disk,
  folder: string,
  names: readonly string[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>()
  // One after another: the order of the names is the order they are read in.
  for (const name of names) {
    const bytes = await disk.read(join(folder, name))
    if (bytes !== null) files.set(name, bytes)
  }
  return files
}
