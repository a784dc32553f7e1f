import type { GoalKey } from '#domain/change/record'
import { needs } from '#domain/commands/needs'
import type { PostNumber, PullReport, SyncChanged, SyncView } from '#domain/contract/sync-views'
import { GoalpostError } from '#domain/failure'
import { counted } from '../ui/counted'
import { chosenOffers } from './chosen-offers'
import type { GoalActions } from './goal-actions.svelte'
import { Posts } from './posts.svelte'
import type { Screens } from './screens.svelte'
import type { Session } from './session.svelte'
import { takeBack } from './take-back'
import type { AfterToken } from './sync-questions'
import { Sync } from './sync.svelte'
import { allOf, broughtWords, postedWords } from './sync-words'
import type { Workspace } from './workspace.svelte'

/** What can be done between an open network and the platform, from wherever: menu, buttons or the status bar. */
export class SyncDesk {
  readonly sync: Sync
  readonly posts: Posts
  readonly #session: Session
  readonly #workspace: Workspace
  readonly #actions: GoalActions
  readonly #screens: Screens
  /** The offers that were asked for last; null where all were. */
  #pulling: readonly number[] | null = null

  constructor(session: Session, workspace: Workspace, actions: GoalActions, screens: Screens) {
    const { key } = workspace.view
    this.#session = session
    this.#workspace = workspace
    this.#actions = actions
    this.#screens = screens
    this.posts = new Posts(session.client, key)
    this.sync = new Sync(session.client, key, (before, changed) => {
      this.#hear(before, changed)
    })
  }

  /** Whether a pull waits for an answer. */
  get isAsked(): boolean {
    return (this.sync.view?.pull?.asks ?? null) !== null
  }

  /** Listens from now on. A network that was just made is pulled at once. Returns the way to stop. */
  start(): () => void {
    const stop = this.sync.listen()
    this.#begin().catch(this.#session.messages.fail)
    return stop
  }

  #pull(offers: readonly number[] | null): void {
    this.#pulling = offers
    this.#withToken('pull', () => this.sync.pull(offers))
  }

  async #begin(): Promise<void> {
    const { view } = this.#workspace
    await this.sync.load()
    if (this.#session.connecting.takeMade(view.key) && view.goals.length === 0) this.pull()
  }

  readonly pull = (): void => {
    this.#pull(null)
  }

  /** Pulls only the goals of the offer that the list shows, or of the offers that the chosen goals belong to. */
  readonly pullOffers = (): void => {
    const offers = chosenOffers(this.#workspace)
    if (offers.length > 0) this.#pull(offers)
    else this.#session.messages.tell({ tone: 'notice', what: needs.offer })
  }

  /** Shows what a post would do, of these goals or of all. While one goes on, it is that one that is shown. */
  readonly post = (keys: readonly GoalKey[] | null = null): void => {
    if ((this.sync.view?.post ?? null) !== null) this.showPost()
    else this.#withToken('post', () => this.#ask(keys))
  }

  readonly resume = (): void => {
    this.#withToken('resume', () => this.sync.steer('resume'))
  }

  readonly pause = (): void => void this.#attempt(() => this.sync.steer('pause'))

  readonly stop = (): void => void this.#attempt(() => this.sync.steer('stop'))

  readonly stopPull = (): void => void this.#attempt(this.sync.stopPull)

  readonly answerPull = (goOn: boolean): void =>
    void this.#attempt(() => this.sync.answerPull(goOn))

  readonly showPulled = (): void => {
    if ((this.sync.view?.pulled ?? null) !== null) this.#actions.ask({ kind: 'pulled' })
  }

  readonly askForToken = (): void => {
    this.#actions.ask({ kind: 'token', then: null })
  }

  /** Hands the token over, then does what waited for it. */
  readonly useToken = (token: string, keep: boolean, then: AfterToken): void => {
    this.#actions.forgetQuestion()
    void this.#attempt(async () => {
      await this.sync.useToken(token, keep)
      if (then === 'pull') await this.sync.pull(this.#pulling)
      if (then === 'post') await this.#ask(null)
      if (then === 'resume') await this.sync.steer('resume')
    })
  }

  readonly forgetToken = (): void => {
    this.#actions.forgetQuestion()
    void this.#attempt(this.sync.forgetToken)
  }

  /** To the post under way, or to another one. */
  readonly showPost = (number: PostNumber | null = null): void => {
    const wanted = number ?? this.sync.view?.post?.number ?? null
    void this.#screens.showPosts()
    void this.#attempt(async () => {
      await this.posts.load()
      const [newest] = this.posts.list ?? []
      const shown = wanted ?? newest?.number
      if (shown !== undefined) await this.posts.choose(shown)
    })
  }

  readonly exportPost = (number: PostNumber): void => {
    const { client } = this.#session
    void this.#attempt(async () => {
      const path = await client.post.export({ network: this.#workspace.view.key, number })
      if (path !== null) this.#session.messages.tell({ tone: 'done', what: 'Exported', next: path })
    })
  }

  /** Makes changes that take back what a post did, and shows them: they are posted like all others. */
  readonly undoPost = (number: PostNumber): void => {
    const { client } = this.#session
    const network = this.#workspace.view.key
    void takeBack(this.#session, this.#workspace, () => client.post.undo({ network, number }))
  }

  /** Everything typed is in the plan. */
  async #ask(keys: readonly GoalKey[] | null): Promise<void> {
    await this.#workspace.typing.settle()
    this.#actions.ask({ kind: 'plan', keys })
  }

  #withToken(then: AfterToken, task: () => Promise<unknown>): void {
    const { view } = this.sync
    if (view === null) return
    if (view.connection.hasToken) void this.#attempt(task)
    else this.#actions.ask({ kind: 'token', then })
  }

  #hear(before: SyncView, { view, items }: SyncChanged): void {
    const post = view.post ?? before.post
    if (post !== null) this.posts.follow(post, items)
    // A short pull may be over before it was heard of.
    const { pulled } = view
    if (pulled !== null && pulled.at !== before.pulled?.at) this.#pulled(pulled)
    if (before.post !== null && view.post === null) {
      this.#posted(before.post.number).catch(this.#session.messages.fail)
    }
  }

  #pulled(report: PullReport): void {
    const { end, goals } = report
    if (end !== 'done' && end !== 'stopped') {
      this.#session.messages.fail(new GoalpostError(end))
      return
    }
    const changed = report.arrived + report.moved + report.missing > 0
    this.#session.messages.tell({
      tone: end === 'done' ? 'done' : 'notice',
      what: end === 'done' ? `Pulled ${counted(goals, 'goal')}` : 'The pull was stopped',
      next:
        end === 'done'
          ? broughtWords(report)
          : 'What arrived stays. The next pull goes on from there.',
      ...(changed && { more: { label: 'What changed', run: this.showPulled } }),
    })
  }

  async #posted(number: PostNumber): Promise<void> {
    const { counts } = await this.posts.refresh(number)
    const all = counted(allOf(counts), 'goal')
    this.#session.messages.tell({
      tone: counts.applied === allOf(counts) ? 'done' : 'notice',
      what: `Post over: ${counts.applied} of ${all} posted`,
      next: postedWords(counts),
      more: {
        label: 'Show the post',
        run: () => {
          this.showPost(number)
        },
      },
    })
  }

  #attempt(task: () => Promise<unknown>): Promise<void> {
    return this.#session.messages.attempt(task)
  }
}
