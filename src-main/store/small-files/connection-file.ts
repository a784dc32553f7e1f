import { Low } from 'lowdb'
import { join } from 'node:path'
import { number, object, string } from 'yup'
import type { Disk } from '../disk/disk'
import { readFailure, writeFailure } from '../disk/failures'
import { SealedFile } from '../json/sealed-file'

/** How a network's platform is reached. It never holds a token. */
export interface Connection {
  readonly format: 'goalpost/connection'
  readonly version: 1
  /** What replaces the platform's own address; null where nothing does. */
  readonly url: string | null
}

const schema = object({
  format: string<'goalpost/connection'>().oneOf(['goalpost/connection']).required(),
  version: number<1>().oneOf([1]).required(),
  url: string().nullable().defined(),
})

/** The address that replaces the platform's own in a network; null where nothing does. */
export async function readConnection(disk: Disk, folder: string): Promise<string | null> {
  const file = database(disk, folder)
  try {
    await file.read()
  } catch (error) {
    throw readFailure(error, pathOf(folder))
  }
  return file.data?.url ?? null
}

/** Keeps how a network's platform is reached. */
export async function writeConnection(
  disk: Disk,
  folder: string,
  url: string | null,
): Promise<void> {
  const file = database(disk, folder)
  file.data = { format: 'goalpost/connection', version: 1, url }
  await file.write().catch((error: unknown) => {
    throw writeFailure(error, pathOf(folder))
  })
}

function database(disk: Disk, folder: string): Low<Connection | null> {
  const check = (json: unknown) => schema.validateSync(json, { strict: true })
  return new Low<Connection | null>(new SealedFile(disk, pathOf(folder), check), null)
}

function pathOf(folder: string): string {
  return join(folder, 'connection.json')
}
