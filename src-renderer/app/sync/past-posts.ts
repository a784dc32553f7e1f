import type { PostNumber, PostProgress, SyncChanged } from '#domain/contract/sync-views'
import { Posts } from './posts.svelte'
import type { Screens } from '../window/screens.svelte'
import type { Session } from '../session.svelte'
import { tellPosted } from './sync-news'
import { takeBack } from '../history/take-back'
import type { Workspace } from '../workspace.svelte'

/** The posts of an open network, the one under way among them: looked at, exported, taken back. */
export class PastPosts {
  readonly posts: Posts
  readonly #session: Session
  readonly #workspace: Workspace
  readonly #screens: Screens

  constructor(session: Session, workspace: Workspace, screens: Screens) {
    this.posts = new Posts(session.client, workspace.view.key)
    this.#session = session
    this.#workspace = workspace
    this.#screens = screens
  }

  /** To one of them; to the newest where none is named. */
  readonly show = (number: PostNumber | null = null): void => {
    void this.#screens.showPosts()
    void this.#session.messages.attempt(async () => {
      await this.posts.load()
      const [newest] = this.posts.list ?? []
      const shown = number ?? newest?.number
      if (shown !== undefined) await this.posts.choose(shown)
    })
  }

  readonly export = (number: PostNumber): void => {
    const { client, messages } = this.#session
    void messages.attempt(async () => {
      const path = await client.post.export({ network: this.#workspace.view.key, number })
      if (path !== null) messages.tell({ tone: 'done', what: 'Exported', next: path })
    })
  }

  /** Makes changes that take back what a post did, and shows them: they are posted like all others. */
  readonly undo = (number: PostNumber): void => {
    const { client } = this.#session
    const network = this.#workspace.view.key
    void takeBack(this.#session, this.#workspace, () => client.post.undo({ network, number }))
  }

  /** The post under way is somewhere else. */
  follow(post: PostProgress | null, items: SyncChanged['items']): void {
    if (post !== null) this.posts.follow(post, items)
  }

  /** Tells what became of a post that is over. */
  async tellOver(number: PostNumber): Promise<void> {
    const { counts } = await this.posts.refresh(number)
    tellPosted(this.#session.messages, counts, () => {
      this.show(number)
    })
  }
}
