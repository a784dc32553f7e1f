import { constants } from 'node:fs'
import { open, stat, type FileHandle } from 'node:fs/promises'
import { GoalpostError } from '#domain/failure'
import { errorCode } from '../store/disk/disk'
import { notRegular, notReadable, tooLarge } from './refusals'

/** Several hundred thousand goals. Larger files would not fit into memory, which holds them several times over. */
export const LARGEST_FILE = 256 * 1024 * 1024

/**
 * The bytes of an ordinary file. A pipe or a device is refused before it is opened, because reading it could wait for
 * ever, and no more is read than the file held at the start, because some files never end.
 */
export async function readRegularFile(path: string, name: string): Promise<Uint8Array> {
  try {
    const found = await stat(path)
    if (!found.isFile()) throw notRegular(name, found.isDirectory())
    // Without waiting: what was a file just now may be a pipe when it is opened.
    const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK)
    try {
      const { size } = await file.stat()
      if (size > LARGEST_FILE) throw tooLarge(name, size, LARGEST_FILE)
      return await readBytes(file, size)
    } finally {
      await file.close()
    }
  } catch (error) {
    if (error instanceof GoalpostError) throw error
    throw notReadable(name, errorCode(error), error)
  }
}

async function readBytes(file: FileHandle, size: number): Promise<Uint8Array> {
  const bytes = Buffer.alloc(size)
  let filled = 0
  while (filled < size) {
    const { bytesRead } = await file.read(bytes, filled, size - filled)
    if (bytesRead === 0) break
    filled += bytesRead
  }
  return bytes.subarray(0, filled)
}
