import { Low } from 'lowdb'
import { join } from 'node:path'
import { number, object, string } from 'yup'
import type { Disk } from './disk'
import { JsonFile } from './json-file'

/** Where a local network came from. */
export type Origin = 'sample' | 'file'

/** What a list needs to know of a network without opening it. */
export interface About {
  readonly format: 'goalpost/about'
  readonly version: 1
  readonly origin: Origin
  /** The platform's network id. */
  readonly id: string
  readonly name: string
}

const schema = object({
  format: string().oneOf(['goalpost/about']).required(),
  version: number().oneOf([1]).required(),
  origin: string().oneOf(['sample', 'file']).required(),
  id: string().required(),
  name: string().defined(),
})

/** The lowdb database of a network folder's small card. Its data is null until it was read or set. */
export function aboutDatabase(disk: Disk, folder: string): Low<About | null> {
  const check = (json: unknown) => schema.validateSync(json, { strict: true }) as About
  return new Low<About | null>(
    new JsonFile<About | null>(disk, join(folder, 'about.json'), check),
    null,
  )
}
