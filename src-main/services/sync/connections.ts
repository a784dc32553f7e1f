import type { ConnectionView } from '#domain/contract/sync-views'
import type { NetworkKey } from '#domain/contract/views'
import { PRACTICE_TOKEN } from '../../practice/access'
import type { Origin } from '../../store/small-files/about'
import { readConnection } from '../../store/small-files/connection-file'
import type { Disk } from '../../store/disk/disk'
import type { Platform } from '../../sync/platform'
import type { NetworkFolders } from '../networks/network-folders'
import { noToken, onlyASample } from './sync-failures'
import type { Tokens } from './tokens'

/** What is needed to call the platform for one network. */
export interface Access {
  readonly networkId: string
  readonly url: string | null
  readonly token: string
  /** How many calls in ten seconds are made at most. */
  readonly calls: number
}

export interface ConnectionsParts {
  readonly disk: Disk
  readonly folders: NetworkFolders
  readonly tokens: Tokens
  /** Where the practice platform of this app runs. Starts it where it does not. */
  readonly practiceUrl: () => Promise<string>
  readonly calls: () => number
  readonly clientOf: (access: Access) => Platform
}

interface Client {
  readonly access: Access
  readonly platform: Platform
}

/** How each network reaches its platform: one client for each, until it is reached in another way. */
export class Connections {
  readonly #parts: ConnectionsParts
  readonly #clients = new Map<NetworkKey, Client>()

  constructor(parts: ConnectionsParts) {
    this.#parts = parts
  }

  /** Throws where there is no token, or the practice platform cannot be started. */
  async platform(key: NetworkKey, networkId: string): Promise<Platform> {
    const access = await this.#access(key, networkId)
    const known = this.#clients.get(key)
    if (known !== undefined && isSame(known.access, access)) return known.platform
    const platform = this.#parts.clientOf(access)
    this.#clients.set(key, { access, platform })
    return platform
  }

  async view(key: NetworkKey): Promise<ConnectionView> {
    const { tokens, disk, folders } = this.#parts
    const origin = await this.#originOf(key)
    if (origin === 'practice' || origin === 'sample') {
      // Nobody is asked for a token that leads nowhere.
      return { url: null, hasToken: true, keeping: 'possible', practice: origin === 'practice' }
    }
    const hasToken = (await tokens.of(key)) !== null
    const url = await readConnection(disk, folders.path(key)).catch(() => null)
    return { url, hasToken, keeping: tokens.keeping(key), practice: false }
  }

  async #access(key: NetworkKey, networkId: string): Promise<Access> {
    const { tokens, disk, folders, practiceUrl } = this.#parts
    const calls = this.#parts.calls()
    const origin = await this.#originOf(key)
    if (origin === 'sample') throw onlyASample()
    if (origin === 'practice') {
      return { networkId, url: await practiceUrl(), token: PRACTICE_TOKEN, calls }
    }
    const token = await tokens.of(key)
    if (token === null) throw noToken()
    return { networkId, url: await readConnection(disk, folders.path(key)), token, calls }
  }

  async #originOf(key: NetworkKey): Promise<Origin | null> {
    return (await this.#parts.folders.find(key))?.origin ?? null
  }
}

function isSame(one: Access, other: Access): boolean {
  const { networkId, url, token, calls } = other
  return (
    one.networkId === networkId && one.url === url && one.token === token && one.calls === calls
  )
}
