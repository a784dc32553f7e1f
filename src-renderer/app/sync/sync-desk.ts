import type { GoalKey } from '#domain/change/record'
import { needs } from '#domain/commands/needs'
import type { SyncChanged, SyncView } from '#domain/contract/sync-views'
import { chosenOffers } from '../goals/chosen-offers'
import type { GoalActions } from '../edit/goal-actions.svelte'
import { PastPosts } from './past-posts'
import type { Screens } from '../window/screens.svelte'
import type { Session } from '../session.svelte'
import type { AfterToken } from './sync-questions'
import { tellPulled } from './sync-news'
import { Sync } from './sync.svelte'
import type { Workspace } from '../workspace.svelte'

/** What can be done between an open network and the platform, from wherever: menu, buttons or the status bar. */
export class SyncDesk {
  readonly sync: Sync
  readonly past: PastPosts
  readonly #session: Session
  readonly #workspace: Workspace
  readonly #actions: GoalActions
  /** The offers that were asked for last; null where all were. */
  #pulling: readonly number[] | null = null

  constructor(session: Session, workspace: Workspace, actions: GoalActions, screens: Screens) {
    const { key } = workspace.view
    this.#session = session
    this.#workspace = workspace
    this.#actions = actions
    this.past = new PastPosts(session, workspace, screens)
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
    const { post: underWay = null } = this.sync.view ?? {}
    if (underWay !== null) this.past.show(underWay.number)
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

  /** In place of one that the platform refused. The pull begins anew with it. */
  readonly #enterToken = (): void => {
    this.#actions.ask({ kind: 'token', then: 'pull' })
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
    const { messages } = this.#session
    this.past.follow(view.post ?? before.post, items)
    // A short pull may be over before it was heard of.
    const { pulled } = view
    if (pulled !== null && pulled.at !== before.pulled?.at) {
      this.#workspace.pulled.refresh()
      tellPulled(messages, pulled, { show: this.showPulled, enterToken: this.#enterToken })
    }
    if (before.post !== null && view.post === null) {
      this.past.tellOver(before.post.number).catch(messages.fail)
    }
  }

  #attempt(task: () => Promise<unknown>): Promise<void> {
    return this.#session.messages.attempt(task)
  }
}
