import type { AppendFile, Disk } from '../../../src-main/store/disk/disk'

/** A disk whose process dies at one operation, counted from 1; a write gets half done before. */
export function mortalDisk(disk: Disk, at: number, die: () => void): Disk {
  let operations = 0
  const step = async <T>(work: () => Promise<T>, half?: () => Promise<unknown>): Promise<T> => {
    operations += 1
    if (operations === at) {
      await half?.()
      die()
    }
    return work()
  }
  const halfOf = (bytes: Uint8Array) => bytes.subarray(0, bytes.length / 2)
  const file = (inner: AppendFile): AppendFile => ({
    append: (bytes) =>
      step(
        () => inner.append(bytes),
        () => inner.append(halfOf(bytes)),
      ),
    sync: () => step(() => inner.sync()),
    truncate: (length) => step(() => inner.truncate(length)),
    close: () => inner.close(),
  })
  return {
    ...disk,
    write: (path, bytes) =>
      step(
        () => disk.write(path, bytes),
        () => disk.write(path, halfOf(bytes)),
      ),
    openAppend: (path) => step(async () => file(await disk.openAppend(path))),
    rename: (from, to) => step(() => disk.rename(from, to)),
    makeFolder: (path) => step(() => disk.makeFolder(path)),
    remove: (path) => step(() => disk.remove(path)),
    syncFolder: (path) => step(() => disk.syncFolder(path)),
  }
}
