import type { PostNumber, PostReport, PostSummary, SyncChanged } from '#domain/contract/sync-views'
import type { NetworkKey } from '#domain/contract/views'
import { countStates } from '#domain/sync/post-state'
import type { Client } from '../api'

type Moved = SyncChanged['items']

/** The posts of a network, and the one that is looked at: it follows while it goes on. */
export class Posts {
  readonly #client: Client
  readonly #network: NetworkKey
  #list = $state.raw<readonly PostSummary[] | null>(null)
  #chosen = $state.raw<PostNumber | null>(null)
  #report = $state.raw<PostReport | null>(null)
  /** What moved while the report was on its way. */
  #early: Moved = []

  constructor(client: Client, network: NetworkKey) {
    this.#client = client
    this.#network = network
  }

  /** The newest first; null until they were read. */
  get list(): readonly PostSummary[] | null {
    return this.#list
  }
  get chosen(): PostNumber | null {
    return this.#chosen
  }
  /** Everything about the chosen post; null until it was read. */
  get report(): PostReport | null {
    return this.#report
  }

  readonly load = async (): Promise<void> => {
    this.#list = await this.#client.post.list({ network: this.#network })
  }

  /** Looks at a post. */
  readonly choose = async (number: PostNumber): Promise<void> => {
    if (this.#chosen !== number) this.#report = null
    this.#chosen = number
    this.#early = []
    const report = await this.#client.post.report({ network: this.#network, number })
    if (this.#chosen !== number) return
    this.#report = moved(report, this.#early)
    this.#early = []
  }

  /** The post under way is somewhere else. */
  follow({ number, counts }: Pick<PostSummary, 'number' | 'counts'>, items: Moved): void {
    const followed = (post: PostSummary) => (post.number === number ? { ...post, counts } : post)
    if (this.#list !== null) this.#list = this.#list.map(followed)
    if (number !== this.#chosen || items.length === 0) return
    if (this.#report === null) this.#early = [...this.#early, ...items]
    else this.#report = moved(this.#report, items)
  }

  /** A post began or ended. */
  async refresh(number: PostNumber): Promise<PostReport> {
    await this.load()
    if (this.#chosen === number) await this.choose(number)
    return this.#report?.number === number
      ? this.#report
      : this.#client.post.report({ network: this.#network, number })
  }
}

function moved(report: PostReport, items: Moved): PostReport {
  if (items.length === 0) return report
  const states = new Map(items.map(({ item, state }) => [item, state]))
  const now = report.items.map((item, place) => ({
    ...item,
    state: states.get(place) ?? item.state,
  }))
  return { ...report, items: now, counts: countStates(now.map(({ state }) => state)) }
}
