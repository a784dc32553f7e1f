import type { SyncChanged, SyncView } from '#domain/contract/sync-views'
import type { NetworkKey } from '#domain/contract/views'
import type { ItemMoved } from '#domain/sync/post-state'
import type { NetworkStore } from '../../store/network/network-store'
import type { Surroundings } from '../../store/surroundings'
import { callFailureOf } from '../../sync/call-failure'
import { Posting } from '../../sync/posting'
import { PullFile } from '../../sync/pull-file'
import { PulledFile } from '../../sync/pulled-file'
import type { RestParts } from '../../sync/rests'
import type { Connections } from './connections'
import { Exchange } from './exchange'
import type { NetworkFolders } from '../networks/network-folders'
import { News } from './news'
import { Pulling } from './pulling'
import type { Session } from '../session'

export interface ExchangesParts {
  readonly surroundings: Surroundings
  readonly folders: NetworkFolders
  readonly session: Session
  readonly connections: Connections
  readonly wait: RestParts['wait']
  readonly random: () => number
  /** How many calls the allowance comes to, for estimates. */
  readonly callsPerSecond: () => number
  readonly emit: (changed: SyncChanged) => void
}

type SyncNews = News<ItemMoved, SyncView>

/** What goes on between the open network and the platform, from when somebody first asks to when the network is closed. */
export class Exchanges {
  readonly callsPerSecond: () => number
  readonly #parts: ExchangesParts
  #open: { readonly store: NetworkStore; readonly exchange: Promise<Exchange> } | null = null

  constructor(parts: ExchangesParts) {
    this.#parts = parts
    this.callsPerSecond = parts.callsPerSecond
  }

  /** Throws where that is not the open network. */
  async of(key: NetworkKey): Promise<Exchange> {
    const store = await this.#parts.session.whole(key)
    if (this.#open?.store !== store) this.#open = { store, exchange: this.#make(key, store) }
    return this.#open.exchange
  }

  /** Tells how a network stands now. */
  async tell(key: NetworkKey): Promise<void> {
    const exchange = await this.of(key)
    this.#parts.emit({ network: key, view: await exchange.view(), items: [] })
  }

  /** Lets go of a network that is being closed: calls are cut off, what became of them is found out the next time. */
  async close(store: NetworkStore): Promise<void> {
    const open = this.#open
    if (open?.store !== store) return
    this.#open = null
    await (await open.exchange).dispose()
  }

  async #make(key: NetworkKey, store: NetworkStore): Promise<Exchange> {
    const { connections, callsPerSecond } = this.#parts
    const news: SyncNews = new News(
      () => exchange.view(),
      (view, items) => {
        this.#parts.emit({ network: key, view, items })
      },
    )
    const posting = this.#posting(key, store, news)
    const pulling = this.#pulling(key, store, news)
    const exchange = new Exchange({
      store,
      posting,
      pulling,
      platform: () => connections.platform(key, store.contents.network.id),
      connection: () => connections.view(key),
      callsPerSecond,
    })
    await pulling.load()
    if (store.readOnly === null) await posting.load()
    return exchange
  }

  #posting(key: NetworkKey, writer: NetworkStore, news: SyncNews): Posting {
    const { surroundings, folders, wait, random } = this.#parts
    const { disk, now, process } = surroundings
    return new Posting({
      disk,
      folder: folders.path(key),
      now,
      who: process.user,
      writer,
      judge: callFailureOf,
      wait,
      random,
      changed: (moved) => {
        news.add(moved)
      },
    })
  }

  #pulling(key: NetworkKey, network: NetworkStore, news: SyncNews): Pulling {
    const { surroundings, folders } = this.#parts
    const { disk, now } = surroundings
    const folder = folders.path(key)
    return new Pulling({
      network,
      file: new PullFile(disk, folder),
      pulledFile: new PulledFile(disk, folder),
      now,
      changed: () => {
        news.add([])
      },
    })
  }
}
