import { Buffer } from 'node:buffer'
import { mkdir, open, readdir, rename, rm, type FileHandle } from 'node:fs/promises'
import { platform } from 'node:process'

/** A file that only grows, and is cut back after a failed write. */
export interface AppendFile {
  append(bytes: Uint8Array): Promise<void>
  /** Resolves once everything appended is on the disk itself, not only in the system's memory. */
  sync(): Promise<void>
  truncate(length: number): Promise<void>
  close(): Promise<void>
}

/** A file that is read in parts. Whatever takes its place meanwhile, it stays what it was. */
export interface ReadFile {
  /** How many bytes it had when it was opened. */
  readonly size: number
  /** Fills memory with what begins at a place. How many bytes that were: fewer only where the file ends. */
  read(into: Uint8Array, from: number): Promise<number>
  close(): Promise<void>
}

/** The few file operations that the store is made of. Tests stand in for it to fail at any one of them. */
export interface Disk {
  /** Null where there is no such file. */
  read(path: string): Promise<Uint8Array | null>
  /** Up to so many bytes of the file's beginning. Null where there is no such file. */
  readStart(path: string, length: number): Promise<Uint8Array | null>
  /** Null where there is no such file. */
  openRead(path: string): Promise<ReadFile | null>
  /** Writes and syncs a whole file. Not atomic: write elsewhere, then rename. */
  write(path: string, bytes: Uint8Array): Promise<void>
  openAppend(path: string): Promise<AppendFile>
  rename(from: string, to: string): Promise<void>
  makeFolder(path: string): Promise<void>
  remove(path: string): Promise<void>
  /** Names of the folders in a folder; none where it does not exist. */
  folders(path: string): Promise<readonly string[]>
  /** Names of the files in a folder; none where it does not exist. */
  files(path: string): Promise<readonly string[]>
  /** Makes renames and new names in a folder durable. */
  syncFolder(path: string): Promise<void>
}

export const nodeDisk: Disk = {
  read: (path) => withFile(path, 'r', readWhole).catch(nullIfMissing),
  readStart: (path, length) =>
    withFile(path, 'r', (file) => readStart(file, length)).catch(nullIfMissing),
  openRead: (path) => openToRead(path).catch(nullIfMissing),
  write: (path, bytes) => withFile(path, 'w', (file) => writeAndSync(file, bytes)),
  openAppend: async (path) => appendFile(await open(path, 'a')),
  rename,
  makeFolder: async (path) => {
    await mkdir(path, { recursive: true })
  },
  remove: (path) => rm(path, { recursive: true, force: true }),
  folders: async (path) =>
    (await entriesOf(path)).filter((entry) => entry.isDirectory()).map(({ name }) => name),
  files: async (path) =>
    (await entriesOf(path)).filter((entry) => entry.isFile()).map(({ name }) => name),
  // Windows cannot open a folder to sync it, and makes renames durable by itself.
  syncFolder: (path) =>
    platform === 'win32' ? Promise.resolve() : withFile(path, 'r', (folder) => folder.sync()),
}

async function openToRead(path: string): Promise<ReadFile> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    return { size, read: (into, from) => fill(file, into, from), close: () => file.close() }
  } catch (error) {
    await file.close()
    throw error
  }
}

/** The system may read less than it was asked for. */
async function fill(file: FileHandle, into: Uint8Array, from: number): Promise<number> {
  let filled = 0
  while (filled < into.length) {
    const { bytesRead } = await file.read(into, filled, into.length - filled, from + filled)
    if (bytesRead === 0) break
    filled += bytesRead
  }
  return filled
}

/** A file whose bytes are in memory. */
export function fileInMemory(bytes: Uint8Array): ReadFile {
  const read = (into: Uint8Array, from: number) => {
    const part = bytes.subarray(from, from + into.length)
    into.set(part)
    return Promise.resolve(part.length)
  }
  return { size: bytes.length, read, close: () => Promise.resolve() }
}

function appendFile(file: FileHandle): AppendFile {
  return {
    append: (bytes) => file.appendFile(bytes),
    sync: () => file.datasync(),
    truncate: (length) => file.truncate(length),
    close: () => file.close(),
  }
}

async function withFile<T>(
  path: string,
  flags: string,
  use: (file: FileHandle) => Promise<T>,
): Promise<T> {
  const file = await open(path, flags)
  try {
    return await use(file)
  } finally {
    await file.close()
  }
}

async function writeAndSync(file: FileHandle, bytes: Uint8Array): Promise<void> {
  await file.writeFile(bytes)
  await file.sync()
}

/** In one piece where the system lets it: Node's own way asks for a large file a hundred times. */
async function readWhole(file: FileHandle): Promise<Uint8Array> {
  const { size } = await file.stat()
  if (size === 0) return file.readFile()
  const { buffer, bytesRead } = await file.read(Buffer.allocUnsafeSlow(size), 0, size, null)
  // What it grew by meanwhile, or what was not told at once.
  const rest = await file.readFile()
  const begun = buffer.subarray(0, bytesRead)
  return rest.length === 0 ? begun : Buffer.concat([begun, rest])
}

async function readStart(file: FileHandle, length: number): Promise<Uint8Array> {
  const { buffer, bytesRead } = await file.read(new Uint8Array(length), 0, length, 0)
  return buffer.subarray(0, bytesRead)
}

async function entriesOf(path: string) {
  return (await readdir(path, { withFileTypes: true }).catch(nullIfMissing)) ?? []
}

function nullIfMissing(error: unknown): null {
  if (errorCode(error) === 'ENOENT') return null
  throw error
}

/** The system's code of a file error, such as ENOSPC. */
export function errorCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : null
}
