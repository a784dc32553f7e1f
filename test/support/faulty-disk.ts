import type { AppendFile, Disk, ReadFile } from '../../src-main/store/disk/disk'

export interface Fault {
  /** Which operation fails, counted from 1. */
  readonly at: number
  /** How many operations fail from there on; Infinity where the disk is dead. */
  readonly lasting: number
  /** Whether half of what was to be written reaches the disk all the same. */
  readonly torn: boolean
}

export interface FaultyDisk {
  readonly disk: Disk
  /** How many operations there were. */
  readonly count: () => number
  /** From now on everything fails: the process that used it was killed. */
  readonly die: () => void
}

/** A disk with nothing wrong. */
export const harmless: Fault = { at: 0, lasting: 0, torn: false }

/** A disk that fails at one operation, and at as many after it as is asked for, with the system's own kind of error. */
export function faultyDisk(disk: Disk, fault: Fault): FaultyDisk {
  let operations = 0
  let dead = false
  const fails = () => {
    operations += 1
    return dead || (operations >= fault.at && operations < fault.at + fault.lasting)
  }
  const step = async <T>(work: () => Promise<T>): Promise<T> => {
    if (fails()) throw ioError()
    return work()
  }
  const write = async <T>(bytes: Uint8Array, work: (bytes: Uint8Array) => Promise<T>) => {
    if (!fails()) return work(bytes)
    if (fault.torn) await work(bytes.subarray(0, bytes.length / 2))
    throw ioError()
  }
  const file = (inner: AppendFile): AppendFile => ({
    append: (bytes) => write(bytes, (part) => inner.append(part)),
    sync: () => step(() => inner.sync()),
    truncate: (length) => step(() => inner.truncate(length)),
    close: () => inner.close(),
  })
  const reading = (inner: ReadFile): ReadFile => ({
    size: inner.size,
    read: (into, from) => step(() => inner.read(into, from)),
    close: () => inner.close(),
  })
  return {
    count: () => operations,
    die: () => {
      dead = true
    },
    disk: {
      read: (path) => step(() => disk.read(path)),
      openRead: (path) =>
        step(async () => {
          const inner = await disk.openRead(path)
          return inner === null ? null : reading(inner)
        }),
      readStart: (path, length) => step(() => disk.readStart(path, length)),
      files: (path) => step(() => disk.files(path)),
      write: (path, bytes) => write(bytes, (part) => disk.write(path, part)),
      openAppend: (path) => step(async () => file(await disk.openAppend(path))),
      rename: (from, to) => step(() => disk.rename(from, to)),
      makeFolder: (path) => step(() => disk.makeFolder(path)),
      remove: (path) => step(() => disk.remove(path)),
      folders: (path) => step(() => disk.folders(path)),
      syncFolder: (path) => step(() => disk.syncFolder(path)),
    },
  }
}

function ioError(): Error {
  return Object.assign(new Error('EIO: i/o error'), { code: 'EIO' })
}
