import type { NetworkKey, NetworkLook, NetworkSummary } from '#domain/contract/views'
import type { Client } from '../api'

/** The networks on this computer as lists show them, and the one whose settings are open. */
export class LocalNetworks {
  readonly #client: Client
  #list = $state.raw<readonly NetworkSummary[]>([])
  #subject = $state.raw<NetworkKey | null>(null)

  constructor(client: Client) {
    this.#client = client
  }

  get list(): readonly NetworkSummary[] {
    return this.#list
  }

  /** The network whose settings are open; null where none are. */
  get subject(): NetworkSummary | null {
    return this.#subject === null ? null : this.find(this.#subject)
  }

  find(key: NetworkKey): NetworkSummary | null {
    return this.#list.find((network) => network.key === key) ?? null
  }

  take(list: readonly NetworkSummary[]): void {
    this.#list = list
  }

  /** Takes over what is known of a network that was just opened. */
  note(summary: NetworkSummary): void {
    this.#list = [summary, ...this.#list.filter(({ key }) => key !== summary.key)]
  }

  readonly refresh = async (): Promise<void> => {
    this.#list = await this.#client.networks.list({})
  }

  readonly ask = (key: NetworkKey): void => {
    this.#subject = key
  }

  readonly dismiss = (): void => {
    this.#subject = null
  }

  /** Keeps a name and a colour, if they are other ones. */
  async change(network: NetworkKey, { name, colour }: NetworkLook): Promise<void> {
    const now = this.find(network)
    if (now?.name === name && now.colour === colour) return
    await this.#client.networks.change({ network, name, colour })
    await this.refresh()
  }

  async archive(network: NetworkKey, archived: boolean): Promise<void> {
    await this.#client.networks.archive({ network, archived })
    await this.refresh()
  }
}
