import type { PlanView } from '#domain/contract/sync-views'
import { GoalpostError, type Failure } from '#domain/failure'
import type { Work } from './at-work'
import type { Talk } from './workplace'

/** How sending came to its end. */
type Outcome =
  | { readonly end: 'done' | 'interrupted'; readonly failure: null }
  | { readonly end: 'failed'; readonly failure: Failure }

/** What was sent, by the numbers of its posts, and what was not even begun. */
export type Sent = Outcome & {
  readonly posts: readonly number[]
  readonly leftOut: PlanView['leftOut']
}

const DONE: Outcome = { end: 'done', failure: null }
const INTERRUPTED: Outcome = { end: 'interrupted', failure: null }

/** Sends everything of a network: first what an earlier post left, then whatever is pending besides. */
export class Sender {
  readonly #work: Work
  readonly #say: Talk['say']
  readonly #posts: number[] = []
  #leftOut: PlanView['leftOut'] = []
  #isInterrupted = false

  constructor(work: Work, say: Talk['say'], interrupted: () => Promise<void>) {
    this.#work = work
    this.#say = say
    void interrupted().then(() => this.#interrupt())
  }

  /** Never rejects because of the platform or the disk: what was sent until then is to be told. */
  async send(): Promise<Sent> {
    const outcome = await this.#sendAll().catch(failed)
    return { ...outcome, posts: this.#posts, leftOut: this.#leftOut }
  }

  async #sendAll(): Promise<Outcome> {
    const outcome = await this.#goOn()
    if (outcome.end !== 'done') return outcome
    return this.#isInterrupted ? INTERRUPTED : this.#begin()
  }

  async #goOn(): Promise<Outcome> {
    const { exchange } = this.#work
    const { post } = exchange.posting
    if (post === null) return DONE
    this.#posts.push(post.number)
    await this.#say(`Post ${post.number} is not over. It goes on first.`)
    await exchange.resumePost()
    return this.#settled()
  }

  async #begin(): Promise<Outcome> {
    const { posts, network } = this.#work
    const { key } = network
    const { items, leftOut, fingerprint, starred } = await posts.plan({ network: key })
    this.#leftOut = leftOut
    if (items.length === 0) return DONE
    const ticked = starred.map((one) => ({ key: one.key, code: one.code }))
    this.#posts.push(await posts.start({ network: key, fingerprint, ticked }))
    return this.#settled()
  }

  async #settled(): Promise<Outcome> {
    const { exchange, patience } = this.#work
    const { posting } = exchange
    if (this.#isInterrupted) await posting.pause()
    await posting.settled()
    if (posting.post === null) return DONE
    const failure = patience.over ?? posting.resting
    return failure === null ? INTERRUPTED : { end: 'failed', failure }
  }

  async #interrupt(): Promise<void> {
    this.#isInterrupted = true
    await this.#say('What is under way comes to its end, then this stops.')
    await this.#work.exchange.posting.pause()
  }
}

/** What nobody foresaw goes on as it is. */
function failed(error: unknown): Outcome {
  if (error instanceof GoalpostError) return { end: 'failed', failure: error.failure }
  throw error
}
