import type { RequestOf } from '#domain/contract/verbs'
import type { PlanView, PostReport, PostSummary } from '#domain/contract/sync-views'
import type { CheckSettings } from '#domain/goal/check-settings'
import type { PostPlan } from '#domain/sync/plan'
import type { PostItem } from '#domain/sync/post-item'
import { takeBackMoves } from '#domain/sync/take-back'
import type { NetworkStore } from '../../store/network/network-store'
import type { Disk } from '../../store/disk/disk'
import type { Records } from '../../store/state/records'
import { checkedPlan } from '../../sync/checked-plan'
import { listPosts } from '../../sync/post-files'
import { notTicked, nothingToPost, planChanged, unknownPost } from '../../sync/post-failures'
import { readPost, type Post } from '../../sync/post-log'
import type { LongWork } from '../../long-work/long-work'
import { Slices } from '../../long-work/slices'
import type { Watch } from '../../long-work/watch'
import type { Exchanges } from './exchanges'
import type { NetworkFolders } from '../networks/network-folders'
import { fingerprintOf, planView, postReport, postSummary } from './post-views'
import type { Session } from '../session'

/** So many posts are listed. */
const LISTED = 50

export interface PostsParts {
  readonly session: Session
  readonly work: LongWork
  readonly exchanges: Pick<Exchanges, 'of' | 'callsPerSecond'>
  readonly folders: NetworkFolders
  readonly disk: Disk
  readonly settings: () => CheckSettings
  /** Milliseconds, from any beginning. */
  readonly clock: () => number
}

/** Planning, sending and looking back at the posts of the open network. */
export class Posts {
  readonly #parts: PostsParts

  constructor(parts: PostsParts) {
    this.#parts = parts
  }

  async plan({ network, keys }: RequestOf<'post.plan'>): Promise<PlanView> {
    const store = await this.#parts.session.whole(network)
    const { exchanges, work, clock } = this.#parts
    return work.run('plan post', async (watch) => {
      const plan = await this.#planned(store, watch, keys)
      return planView(plan, store, exchanges.callsPerSecond(), new Slices(watch, clock))
    })
  }

  /** Plans again, and begins only if that comes to exactly what was shown and every warning that needs it was ticked. */
  async start(request: RequestOf<'post.start'>): Promise<number> {
    const exchange = await this.#parts.exchanges.of(request.network)
    return this.#parts.work.run('begin post', (watch) =>
      exchange.post(() => this.#confirmed(request, watch), watch),
    )
  }

  async #confirmed(request: RequestOf<'post.start'>, watch: Watch): Promise<readonly PostItem[]> {
    const { network, keys, fingerprint, ticked } = request
    const plan = await this.#planned(await this.#parts.session.whole(network), watch, keys)
    if (fingerprintOf(plan) !== fingerprint) throw planChanged()
    const ticks = new Set(ticked.map(({ key, code }) => `${key} ${code}`))
    const missing = plan.starred.filter(({ key, code }) => !ticks.has(`${key} ${code}`))
    if (missing.length > 0) throw notTicked(missing.length)
    if (plan.items.length === 0) throw nothingToPost()
    return plan.items
  }

  async pause({ network }: RequestOf<'post.pause'>): Promise<null> {
    await (await this.#parts.exchanges.of(network)).posting.pause()
    return null
  }

  async resume({ network }: RequestOf<'post.resume'>): Promise<null> {
    await (await this.#parts.exchanges.of(network)).resumePost()
    return null
  }

  async stop({ network }: RequestOf<'post.stop'>): Promise<null> {
    await (await this.#parts.exchanges.of(network)).stopPost()
    return null
  }

  /** The newest first. One whose log does not even begin is passed over. */
  async list({ network }: RequestOf<'post.list'>): Promise<readonly PostSummary[]> {
    const numbers = await listPosts(this.#parts.disk, this.#folder(network))
    const posts: PostSummary[] = []
    for (const number of numbers.toReversed().slice(0, LISTED)) {
      const post = await this.#read(network, number)
      if (post !== null) posts.push(postSummary(post))
    }
    return posts
  }

  async report({ network, number }: RequestOf<'post.report'>): Promise<PostReport> {
    return new Slices().done(postReport(await this.#find(network, number)))
  }

  /** Makes drafts that take back what a post applied, as one step that can be undone. Null where nothing had to move. */
  async undo({ network, number }: RequestOf<'post.undo'>): Promise<number | null> {
    const label = `Take back post ${number}`
    const entry = await this.#parts.session.change(network, 'restore', async (store, watch) => {
      const { items, states } = await this.#find(network, number)
      const plan = async (records: Records) => {
        const moves = takeBackMoves(records, items, states.all)
        return { label, moves: await new Slices(watch).done(moves, items.length) }
      }
      return store.commit('restore', plan, watch)
    })
    return entry?.sequence ?? null
  }

  #planned(store: NetworkStore, watch: Watch, keys?: readonly string[]): Promise<PostPlan> {
    const { settings, clock } = this.#parts
    const { records, contents } = store
    return checkedPlan({ records, contents, settings, clock, watch }, keys)
  }

  async #find(network: string, number: number): Promise<Post> {
    const post = await this.#read(network, number)
    if (post === null) throw unknownPost()
    return post
  }

  #read(network: string, number: number): Promise<Post | null> {
    return readPost(this.#parts.disk, this.#folder(network), number)
  }

  #folder(network: string): string {
    // Only the open network is asked about.
    this.#parts.session.store(network)
    return this.#parts.folders.path(network)
  }
}
