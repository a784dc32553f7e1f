import type { NetworkView } from '#domain/contract/views'
import type { RequestOf } from '#domain/contract/verbs'
import { PRACTICE_ID } from '../../practice/access'
import type { Disk } from '../../store/disk/disk'
import { makeEmptyNetwork } from '../networks/empty-network'
import type { NetworkFolders } from '../networks/network-folders'
import type { Networks } from '../networks/networks'
import type { Turns } from '../turns'

interface ConnectParts {
  readonly disk: Disk
  readonly folders: NetworkFolders
  readonly networks: Networks
  readonly turns: Turns
  /** Throws where nothing can be reached at this address. */
  readonly checkAddress: (networkId: string, url: string | null) => void
}

const practiceNetwork = {
  id: PRACTICE_ID,
  name: 'Practice network',
  origin: 'practice',
  url: null,
} as const

/** Networks that begin empty and are filled by a pull. */
export class ConnectNetworks {
  readonly #parts: ConnectParts

  constructor(parts: ConnectParts) {
    this.#parts = parts
  }

  /** Makes a network of an account of the platform, and opens it. */
  async connect({ id, url }: RequestOf<'networks.connect'>): Promise<NetworkView> {
    this.#parts.checkAddress(id, url ?? null)
    const key = await this.#parts.turns.take(() =>
      makeEmptyNetwork(this.#parts, { id, name: id, origin: 'platform', url: url ?? null }),
    )
    return this.#parts.networks.open(key)
  }

  /** Opens the network of the practice platform: the one that is here already, else a new one. */
  async openPractice(): Promise<NetworkView> {
    const key = await this.#parts.turns.take(async () => {
      const local = await this.#parts.folders.list()
      const here = local.find(({ origin, archived }) => origin === 'practice' && !archived)
      return here?.key ?? (await makeEmptyNetwork(this.#parts, practiceNetwork))
    })
    return this.#parts.networks.open(key)
  }
}
