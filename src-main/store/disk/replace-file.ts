import { dirname } from 'node:path'
import type { Disk } from './disk'

/**
 * Puts a whole new content in a file's place: after a crash at any moment there is the old file or the new one, never a
 * mixture. Steps: temporary file, sync, rename, sync of the folder.
 */
export async function replaceFile(disk: Disk, path: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${path}.tmp`
  await disk.write(temporary, bytes)
  await disk.rename(temporary, path)
  await disk.syncFolder(dirname(path))
}
