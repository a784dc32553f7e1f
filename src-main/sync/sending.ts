import type { Failure } from '#domain/failure'
import type { Goal } from '#domain/goal/goal'
import { differencesOf } from '#domain/sync/answer'
import type { ItemEnd } from '#domain/sync/post-events'
import { isAsConfirmed, meantBy, type PostItem } from '#domain/sync/post-item'
import type { CallFailure } from './call-failure'
import type { Platform, Written } from './platform'
import type { PostLog } from './post-log'
import type { PostStore } from './post-store'

/** Why nothing more can be asked of the platform just now; null where nothing stands in the way. */
export type Obstacle = CallFailure | null

/** An item whose answer was lost so often without effect is given up: it does not hold up the rest for ever. */
const MOST_LOSSES = 3

/** What the items of a post are sent with. */
export interface SendingParts {
  readonly platform: Platform
  readonly store: PostStore
  readonly log: PostLog
  /** Says why a call failed. Throws what is no failure of a call. */
  readonly judge: (error: unknown) => CallFailure
  /** Cuts calls off where the program ends. What became of them is found out at the next start. */
  readonly signal: AbortSignal
}

/** The steps that every item goes through, whatever it does. */
export class Sending {
  readonly platform: Platform
  readonly store: PostStore
  readonly log: PostLog
  readonly signal: AbortSignal
  readonly #judge: (error: unknown) => CallFailure

  constructor(parts: SendingParts) {
    this.platform = parts.platform
    this.store = parts.store
    this.log = parts.log
    this.signal = parts.signal
    this.#judge = parts.judge
  }

  /** A call's value, or why there is none. */
  async ask<T>(
    call: () => Promise<T>,
  ): Promise<{ readonly value: T } | { readonly refused: CallFailure }> {
    try {
      return { value: await call() }
    } catch (error) {
      return { refused: this.#judge(error) }
    }
  }

  /** Ends an item that is not to be sent as it was confirmed: the goal was edited since, or is gone. Whether it did. */
  async endIfEdited(index: number, item: PostItem): Promise<boolean> {
    const record = this.store.record(item)
    if (isAsConfirmed(record, item)) return false
    await this.end(index, { state: 'withdrawn', why: record === null ? 'gone' : 'edited' })
    return true
  }

  /** Makes one call that writes: first a line in the log, then the call, then what came of it. None where it was stopped. */
  async write(index: number, item: PostItem, call: () => Promise<Written>): Promise<Obstacle> {
    if (!(await this.log.write({ event: 'sending', item: index }))) return null
    const asked = await this.ask(call)
    if ('refused' in asked) return this.#notWritten(index, asked.refused)
    const shown = await this.#shownBy(item, asked.value)
    if (shown === null) await this.#lose(index, answerWithoutGoal)
    else await this.finish(index, item, shown)
    return null
  }

  /**
   * The platform has the goal: what it shows is kept, and then the item is ended. Where that is cut off in between, it is
   * found out again by reading.
   */
  async finish(index: number, item: PostItem, shown: Goal): Promise<void> {
    await this.store.applied(item, shown)
    await this.endApplied(index, item, shown)
  }

  /** Ends an item of which the store already has what the platform made of it. */
  async endApplied(index: number, item: PostItem, shown: Goal): Promise<void> {
    const differences = differencesOf(meantBy(item), shown)
    await this.end(index, { state: 'applied', id: shown.id ?? 0, differences })
  }

  async end(item: number, end: ItemEnd): Promise<void> {
    await this.log.write({ event: 'ended', item, end })
  }

  /** Reading has shown that a call was not carried out: the item waits again, or is given up. */
  async notDone(item: number): Promise<void> {
    const { states } = this.log.post
    const state = states.all[item]
    if (state?.state === 'lost' && states.losses(item) >= MOST_LOSSES) {
      await this.end(item, { state: 'failed', failure: state.failure, fields: [] })
    } else {
      await this.log.write({ event: 'not done', item })
    }
  }

  async #notWritten(item: number, refused: CallFailure): Promise<Obstacle> {
    const { failure, fields, about, mayBeDone } = refused
    if (mayBeDone) {
      await this.#lose(item, failure)
      return null
    }
    if (about === 'item') {
      await this.end(item, { state: 'failed', failure, fields })
      return null
    }
    await this.log.write({ event: 'not done', item })
    return refused
  }

  async #lose(item: number, failure: Failure): Promise<void> {
    await this.log.write({ event: 'lost', item, failure })
  }

  /** Not every answer holds the goal: then it is read. Null where that fails, for the write itself is done. */
  async #shownBy(item: PostItem, written: Written): Promise<Goal | null> {
    if (written.kind === 'goal') return written.goal
    const id = written.kind === 'id' ? written.id : item.kind === 'update' ? item.id : null
    if (id === null) return null
    const read = await this.ask(() => this.platform.goalsByIds([id], this.signal))
    return 'value' in read ? (read.value.get(id) ?? null) : null
  }
}

const answerWithoutGoal: Failure = {
  code: 'post/answer_without_goal',
  what: 'The platform said that it is done, but did not show the goal.',
  next: 'Goalpost looks it up there.',
}
