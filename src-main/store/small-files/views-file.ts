import { Low } from 'lowdb'
import { join } from 'node:path'
import { array, number, object, string } from 'yup'
import { MOST_VIEWS, type Left, type View } from '#domain/query/view'
import { leftSchema, viewSchema } from '#domain/query/view-schema'
import type { Disk } from '../disk/disk'
import { writeFailure } from '../disk/failures'
import { SealedFile } from '../json/sealed-file'

/** The views that a person saved of a network, and how it was left: convenience, nobody's work on goals. */
export interface Views {
  readonly format: 'goalpost/views'
  readonly version: 1
  readonly views: readonly View[]
  readonly left: Left | null
}

/** Where nobody kept anything yet. */
const noViews: Views = { format: 'goalpost/views', version: 1, views: [], left: null }

const schema = object({
  format: string().oneOf(['goalpost/views']).required(),
  version: number().oneOf([1]).required(),
  views: array(viewSchema).max(MOST_VIEWS).required(),
  left: leftSchema.nullable().defined(),
})

/** What is kept; nothing where there is no file. Throws where it is broken or cannot be read. */
export async function readViews(disk: Disk, folder: string): Promise<Views> {
  const file = database(disk, folder)
  await file.read()
  return file.data ?? noViews
}

/** Keeps views and how the network was left. */
export async function writeViews(
  disk: Disk,
  folder: string,
  kept: Pick<Views, 'views' | 'left'>,
): Promise<void> {
  const file = database(disk, folder)
  file.data = { ...noViews, ...kept }
  await file.write().catch((error: unknown) => {
    throw writeFailure(error, viewsPath(folder))
  })
}

/** Where the views of a network are. */
export function viewsPath(folder: string): string {
  return join(folder, 'views.json')
}

function database(disk: Disk, folder: string): Low<Views | null> {
  // The schema checks key by key what the type says.
  const check = (json: unknown) => {
    const checked: unknown = schema.validateSync(json, { strict: true })
    return checked as Views
  }
  return new Low<Views | null>(new SealedFile(disk, viewsPath(folder), check), null)
}
