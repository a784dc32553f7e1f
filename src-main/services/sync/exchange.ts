import type {
  ConnectionView,
  PostProgress,
  PulledCell,
  PullReport,
  SyncView,
} from '#domain/contract/sync-views'
import { callsOf } from '#domain/sync/plan'
import type { PostItem } from '#domain/sync/post-item'
import { countStates } from '#domain/sync/post-state'
import type { NetworkStore } from '../../store/network/network-store'
import type { Platform } from '../../sync/platform'
import { postNotOver } from '../../sync/post-failures'
import type { Posting } from '../../sync/posting'
import { unwatched, type Watch } from '../../long-work/watch'
import type { Pulling } from './pulling'
import { busy } from './sync-failures'
import { Turns } from '../turns'

export interface ExchangeParts {
  readonly store: NetworkStore
  readonly posting: Posting
  readonly pulling: Pulling
  /** Throws where the platform cannot be called. */
  readonly platform: () => Promise<Platform>
  readonly connection: () => Promise<ConnectionView>
  readonly callsPerSecond: () => number
}

/** Everything that goes on between one open network and the platform: a pull or a post, never both at once. */
export class Exchange {
  readonly posting: Posting
  readonly #parts: ExchangeParts
  /** Beginnings wait for one another: however often somebody clicks, each sees what the one before began. */
  readonly #beginnings = new Turns()

  constructor(parts: ExchangeParts) {
    this.#parts = parts
    this.posting = parts.posting
  }

  /** How it stands at this moment, whatever happens while the connection is looked at. */
  async view(): Promise<SyncView> {
    const { pulling, connection } = this.#parts
    const now = {
      pull: pulling.progress,
      pulled: pulling.report,
      post: this.#postProgress(),
    }
    return { connection: await connection(), ...now }
  }

  /** Begins to pull. What becomes of it is told as it goes on. */
  pull(offers: readonly number[] | null): Promise<void> {
    return this.#beginnings.take(async () => {
      const { pulling, platform } = this.#parts
      if (this.posting.isRunning) throw busy('post')
      if (pulling.isRunning) throw busy('pull')
      pulling.begin(await platform(), offers)
    })
  }

  /** Resolves with what the pull under way comes to, once it is over. */
  pullSettled(): Promise<PullReport | null> {
    return this.#parts.pulling.settled()
  }

  stopPull(): Promise<void> {
    return this.#parts.pulling.stop()
  }

  answerPull(goOn: boolean): void {
    this.#parts.pulling.answer(goOn)
  }

  pulledCells(): Promise<readonly PulledCell[]> {
    return this.#parts.pulling.cells()
  }

  /**
   * Begins to post what is planned when its turn comes, and answers the post's number. What was here before is kept as a restore
   * point; until that is there it can be stopped.
   */
  post(planned: () => Promise<readonly PostItem[]>, watch: Watch = unwatched): Promise<number> {
    return this.#beginnings.take(async () => {
      const { store, pulling, platform } = this.#parts
      if (pulling.isRunning) throw busy('pull')
      if (this.posting.post !== null) throw postNotOver()
      const items = await planned()
      const reached = await platform()
      const goals = items.length === 1 ? '1 goal' : `${items.length.toLocaleString('en')} goals`
      await store.keepRestorePoint(`Before: Post ${goals}`, watch)
      return this.posting.begin(reached, items)
    })
  }

  resumePost(): Promise<void> {
    return this.#beginnings.take(async () => {
      const { pulling, platform } = this.#parts
      if (pulling.isRunning) throw busy('pull')
      this.posting.resume(await platform())
    })
  }

  /** Sends nothing more of the post. What was begun is looked up at once where that can be, else when it is resumed. */
  async stopPost(): Promise<void> {
    const { pulling, platform, connection } = this.#parts
    await this.posting.stop()
    const { hasToken } = await connection()
    if (!hasToken) return
    await this.#beginnings.take(async () => {
      if (this.posting.phase !== 'stopped' || pulling.isRunning) return
      this.posting.resume(await platform())
    })
  }

  async dispose(): Promise<void> {
    await this.#parts.pulling.stop()
    await this.posting.dispose()
  }

  #postProgress(): PostProgress | null {
    const { post, phase, resting } = this.posting
    if (post === null) return null
    const { states, items, number } = post
    const open = items.filter((_, index) => states.queued.has(index) || states.begun.has(index))
    return {
      number,
      counts: countStates(states.all),
      phase,
      secondsLeft:
        phase === 'running' && resting === null
          ? Math.ceil(callsOf(open) / this.#parts.callsPerSecond())
          : null,
      resting,
    }
  }
}
