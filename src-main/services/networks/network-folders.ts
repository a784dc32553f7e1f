import { join } from 'node:path'
import type { NetworkKey, NetworkSummary } from '#domain/contract/views'
import { firstFree } from '#domain/first-free'
import { freeColour, freeName, type NetworkColour } from '#domain/network/look'
import { aboutDatabase, isNewerAbout, type About, type Origin } from '../../store/small-files/about'
import type { Disk } from '../../store/disk/disk'

export interface LocalNetwork extends NetworkSummary {
  /** Null where the network's card cannot be read. */
  readonly origin: Origin | null
  /** Whether only a newer Goalpost can open it. */
  readonly newer: boolean
}

type Found = Omit<LocalNetwork, 'colour'> & { readonly colour: NetworkColour | null }

/** The folders of the networks in a data folder. */
export class NetworkFolders {
  /** The folder that they all are in. */
  readonly parent: string
  readonly #disk: Disk

  constructor(disk: Disk, dataFolder: string) {
    this.#disk = disk
    this.parent = join(dataFolder, 'networks')
  }

  path(key: NetworkKey): string {
    return join(this.parent, key)
  }

  /** Every network there is, the one opened last first. One that cannot be read is listed under its folder's name: it is there. */
  async list(): Promise<readonly LocalNetwork[]> {
    const found = await Promise.all((await this.#keys()).map((key) => this.#find(key)))
    return coloured(found).sort(
      (a, b) => compare(b.opened ?? '', a.opened ?? '') || a.name.localeCompare(b.name),
    )
  }

  /** Null where there is no such network. */
  async find(key: NetworkKey): Promise<LocalNetwork | null> {
    return (await this.list()).find((network) => network.key === key) ?? null
  }

  /** A key for a new network that no folder has: the platform's network id, with a number where that is taken. */
  async freeKey(networkId: string): Promise<NetworkKey> {
    const taken = new Set(await this.#keys())
    const stem = slug(networkId)
    return firstFree(
      (number) => (number === 1 ? stem : `${stem}-${number}`),
      (key) => taken.has(key),
    )
  }

  /** A name and a colour that no other network has: as far as they are free, the ones that are wanted. */
  async freeLook(name: string, colour: NetworkColour | null = null) {
    const others = await this.list()
    const taken = others.map((other) => other.colour)
    return {
      name: freeName(
        name,
        others.map((other) => other.name),
      ),
      colour: colour === null || taken.includes(colour) ? freeColour(taken) : colour,
    }
  }

  /** Folders under construction start with a point. */
  async #keys(): Promise<readonly NetworkKey[]> {
    const folders = await this.#disk.folders(this.parent)
    return folders.filter((name) => /^[a-z0-9-]{1,100}$/.test(name)).sort(compare)
  }

  async #find(key: NetworkKey): Promise<Found> {
    const about = aboutDatabase(this.#disk, this.path(key))
    await about.read().catch(() => undefined)
    return about.data === null ? unreadable(key) : found(key, about.data)
  }
}

function found(key: NetworkKey, about: About): Found {
  const { name, platformName, id, colour, archived, goals, opened, origin } = about
  const newer = isNewerAbout(about)
  return { key, name, platformName, id, colour, archived, goals, opened, origin, newer }
}

function unreadable(key: NetworkKey): Found {
  const unknown = { colour: null, archived: false, goals: null, opened: null, origin: null }
  return { key, name: key, platformName: key, id: key, newer: false, ...unknown }
}

/** A network from before there were colours has the first one that is left, in the order of the keys. */
function coloured(networks: readonly Found[]): LocalNetwork[] {
  const taken = networks.flatMap(({ colour }) => colour ?? [])
  return networks.map((network) => {
    const colour = network.colour ?? freeColour(taken)
    if (network.colour === null) taken.push(colour)
    return { ...network, colour }
  })
}

/** By the characters' codes: the same on every system. */
function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}

function slug(networkId: string): string {
  const letters = networkId
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return letters.slice(0, 60) || 'network'
}
