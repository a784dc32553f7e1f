import { join } from 'node:path'
import type { NetworkKey, NetworkSummary } from '#domain/contract/views'
import type { Disk } from '../store/disk'
import { aboutDatabase, isNewerAbout, type Origin } from '../store/about'

export interface LocalNetwork extends NetworkSummary {
  /** Null where the network's card cannot be read. */
  readonly origin: Origin | null
  /** Whether only a newer Goalpost can open it. */
  readonly newer: boolean
}

/** The folders of the networks in a data folder. */
export class NetworkFolders {
  readonly #disk: Disk
  readonly #parent: string

  constructor(disk: Disk, dataFolder: string) {
    this.#disk = disk
    this.#parent = join(dataFolder, 'networks')
  }

  path(key: NetworkKey): string {
    return join(this.#parent, key)
  }

  /** Every network there is, by name. One that cannot be read is listed under its folder's name: it is there. */
  async list(): Promise<readonly LocalNetwork[]> {
    const networks = await Promise.all((await this.#keys()).map((key) => this.#summary(key)))
    return networks.sort((a, b) => a.name.localeCompare(b.name))
  }

  /** A key for a new network that no folder has: the platform's network id, with a number where that is taken. */
  async freeKey(networkId: string): Promise<NetworkKey> {
    const taken = new Set(await this.#keys())
    const stem = slug(networkId)
    for (let number = 1; ; number += 1) {
      const key = number === 1 ? stem : `${stem}-${number}`
      if (!taken.has(key)) return key
    }
  }

  /** Folders under construction start with a point. */
  async #keys(): Promise<readonly NetworkKey[]> {
    const folders = await this.#disk.folders(this.#parent)
    return folders.filter((name) => /^[a-z0-9-]{1,100}$/.test(name))
  }

  async #summary(key: NetworkKey): Promise<LocalNetwork> {
    const about = aboutDatabase(this.#disk, this.path(key))
    await about.read().catch(() => undefined)
    if (about.data === null) return { key, name: key, id: key, origin: null, newer: false }
    const { name, id, origin } = about.data
    return { key, name, id, origin, newer: isNewerAbout(about.data) }
  }
}

function slug(networkId: string): string {
  const letters = networkId
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return letters.slice(0, 60) || 'network'
}
