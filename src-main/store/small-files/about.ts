import { Low } from 'lowdb'
import { join } from 'node:path'
import { boolean, number, object, string } from 'yup'
import { isJsonObject } from '#domain/json'
import { isNetworkColour, type NetworkColour } from '#domain/network/look'
import type { Network } from '#domain/network/network'
import type { Disk } from '../disk/disk'
import { cardToVersion2 } from '../migrations/1-to-2'
import { unsealed } from '../migrations/version-1'
import { isNewer } from '../json/newer'
import { readSealed } from '../json/sealed'
import { SealedFile } from '../json/sealed-file'

/** Where a local network came from. */
export type Origin = 'sample' | 'file' | 'platform' | 'practice'

const VERSION = 2

/** What a list needs to know of a network without opening it. */
export interface About {
  readonly format: 'goalpost/about'
  readonly version: number
  /** The platform's network id. */
  readonly id: string
  readonly platformName: string
  /** What it is called here. */
  readonly name: string
  readonly origin: Origin
  /** Null where none was given yet. */
  readonly colour: NetworkColour | null
  readonly archived: boolean
  /** How many goals there were when it was last open. */
  readonly goals: number | null
  /** When it was last opened. */
  readonly opened: string | null
}

// What came later than the first version of the card may be missing.
const schema = object({
  format: string().oneOf(['goalpost/about']).required(),
  version: number().oneOf([VERSION]).required(),
  id: string().required(),
  name: string().defined(),
  platformName: string().optional(),
  origin: string().oneOf(['sample', 'file', 'platform', 'practice']).required(),
  archived: boolean().optional(),
  goals: number().integer().min(0).nullable().optional(),
  opened: string().nullable().optional(),
})

/** What every version of the card has: enough to list a network that only a newer Goalpost can open. */
const newerSchema = schema.pick(['format', 'id', 'name'])

/** Where the card of a network is. */
export function aboutPath(folder: string): string {
  return join(folder, 'about.json')
}

/** A card of version 1 reads as what the migration makes of it, for a network is listed before it is brought up to date. */
function parseCard(bytes: Uint8Array): unknown {
  const old = unsealed(bytes)
  return old === null ? readSealed(bytes) : cardToVersion2(old)
}

/** The lowdb database of a network folder's small card. Its data is null until it was read or set. */
export function aboutDatabase(disk: Disk, folder: string): Low<About | null> {
  return new Low<About | null>(
    new SealedFile(disk, aboutPath(folder), checkAbout, { parse: parseCard }),
    null,
  )
}

/** The card of a new network, which is called as the platform calls it unless something else is said. */
export function aboutOf(
  origin: Origin,
  { id, name }: Pick<Network, 'id' | 'name'>,
  look: Partial<Pick<About, 'name' | 'colour'>> = {},
): About {
  const platform = { id, platformName: name, name, origin }
  return { format: 'goalpost/about', version: VERSION, ...platform, ...LATER, ...look }
}

/** Whether a newer Goalpost wrote the card, and so the network. */
export function isNewerAbout(about: About): boolean {
  return isNewer(about, VERSION)
}

const LATER = { colour: null, archived: false, goals: null, opened: null } as const

function checkAbout(json: unknown): About {
  if (isNewer(json, VERSION)) {
    const { format, id, name } = newerSchema.validateSync(json, { strict: true })
    const version = isJsonObject(json) ? json.version : null
    return { format, id, name, version, platformName: name, origin: 'file', ...LATER } as About
  }
  const card = schema.validateSync(json, { strict: true })
  const colour = isJsonObject(json) && isNetworkColour(json.colour) ? json.colour : null
  return { platformName: card.name, ...LATER, ...card, colour } as About
}
