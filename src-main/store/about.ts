import { Low } from 'lowdb'
import { join } from 'node:path'
import { number, object, string } from 'yup'
import type { Disk } from './disk'
import { cardToVersion2 } from './migrations/1-to-2'
import { unsealed } from './migrations/version-1'
import { isNewer } from './newer'
import { readSealed } from './sealed'
import { SealedFile } from './sealed-file'

/** Where a local network came from. */
export type Origin = 'sample' | 'file'

const VERSION = 2

/** What a list needs to know of a network without opening it. */
export interface About {
  readonly format: 'goalpost/about'
  readonly version: number
  /** The platform's network id. */
  readonly id: string
  readonly name: string
  readonly origin: Origin
}

const schema = object({
  format: string().oneOf(['goalpost/about']).required(),
  version: number().oneOf([VERSION]).required(),
  id: string().required(),
  name: string().defined(),
  origin: string().oneOf(['sample', 'file']).required(),
})

/** What every version of the card has: enough to list a network that only a newer Goalpost can open. */
const newerSchema = schema.pick(['format', 'id', 'name'])

/** The lowdb database of a network folder's small card. Its data is null until it was read or set. */
export function aboutDatabase(disk: Disk, folder: string): Low<About | null> {
  const path = join(folder, 'about.json')
  return new Low<About | null>(new SealedFile(disk, path, checkAbout, { parse: parseCard }), null)
}

/** A card of version 1 reads as what the migration makes of it, for a network is listed before it is brought up to date. */
function parseCard(bytes: Uint8Array): unknown {
  const old = unsealed(bytes)
  return old === null ? readSealed(bytes) : cardToVersion2(old)
}

/** A card of these contents. */
export function aboutOf(origin: Origin, id: string, name: string): About {
  return { format: 'goalpost/about', version: VERSION, id, name, origin }
}

/** Whether a newer Goalpost wrote the card, and so the network. */
export function isNewerAbout(about: About): boolean {
  return isNewer(about, VERSION)
}

function checkAbout(json: unknown): About {
  const known = isNewer(json, VERSION) ? newerSchema : schema
  return known.validateSync(json, { strict: true }) as About
}
