import type { PulledCell, SyncView } from '#domain/contract/sync-views'
import type { RequestOf } from '#domain/contract/verbs'
import type { Exchanges } from './exchanges'
import type { Session } from '../session'
import type { Tokens } from './tokens'

/** What the window can ask of what goes on between the open network and the platform, posts aside. */
export class Syncing {
  readonly #session: Session
  readonly #exchanges: Exchanges
  readonly #tokens: Tokens

  constructor(session: Session, exchanges: Exchanges, tokens: Tokens) {
    this.#session = session
    this.#exchanges = exchanges
    this.#tokens = tokens
  }

  async view({ network }: RequestOf<'sync.view'>): Promise<SyncView> {
    return (await this.#exchanges.of(network)).view()
  }

  async useToken({ network, token, keep }: RequestOf<'sync.useToken'>): Promise<null> {
    // Only the open network is given one.
    this.#session.store(network)
    await this.#tokens.use(network, token, keep)
    await this.#exchanges.tell(network)
    return null
  }

  async forgetToken({ network }: RequestOf<'sync.forgetToken'>): Promise<null> {
    await this.#tokens.forget(network)
    await this.#exchanges.tell(network)
    return null
  }

  async pull({ network, offers }: RequestOf<'sync.pull'>): Promise<null> {
    await (await this.#exchanges.of(network)).pull(offers ?? null)
    return null
  }

  async stopPull({ network }: RequestOf<'sync.stopPull'>): Promise<null> {
    await (await this.#exchanges.of(network)).stopPull()
    return null
  }

  async answerPull({ network, goOn }: RequestOf<'sync.answerPull'>): Promise<null> {
    const exchange = await this.#exchanges.of(network)
    exchange.answerPull(goOn)
    return null
  }

  async pulledCells({ network }: RequestOf<'sync.pulledCells'>): Promise<readonly PulledCell[]> {
    return (await this.#exchanges.of(network)).pulledCells()
  }
}
