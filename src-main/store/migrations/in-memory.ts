import { Buffer } from 'node:buffer'
import { basename, dirname } from 'node:path'
import { fileInMemory, type Disk } from '../disk/disk'
import { journalFolder } from '../journal/segments'
import type { Version2 } from './1-to-2'
import { filesOf } from './staging'

/** A disk on which a network is of the newest version, though its files are not: to look at, where nothing may be written. */
export function withNewest(disk: Disk, folder: string, newest: Version2): Disk {
  const files = new Map(
    filesOf(folder, newest).map(({ path, pieces }) => [path, Buffer.concat([...pieces])]),
  )
  const journal = journalFolder(folder)
  const names = [...files.keys()]
    .filter((path) => dirname(path) === journal)
    .map((path) => basename(path))
  return {
    ...disk,
    read: async (path) => files.get(path) ?? disk.read(path),
    readStart: async (path, length) =>
      files.get(path)?.subarray(0, length) ?? disk.readStart(path, length),
    openRead: async (path) => {
      const bytes = files.get(path)
      return bytes === undefined ? disk.openRead(path) : fileInMemory(bytes)
    },
    files: async (path) => (path === journal ? names : disk.files(path)),
  }
}
