import type { PullReport } from '#domain/contract/sync-views'
import type { GoalKey } from '#domain/change/record'
import { inOneGo } from '#domain/steps'
import { planPost } from '#domain/sync/plan'
import { Pull } from '../../../src-main/sync/pull'
import { PullFile } from '../../../src-main/sync/pull-file'
import { folder, type Desk } from './desk'
import type { Line } from './line'
import type { Turns } from './turns'

/** What a client calls the platform with. */
interface SyncingParts {
  readonly line: Line
  readonly turns: Turns
  readonly now: () => Date
}

/** The pulls and posts of a client: one at a time. */
export class Syncing {
  readonly #desk: Desk
  readonly #parts: SyncingParts
  #stopPull: AbortController | null = null
  #busy: 'pull' | 'post' | null = null

  constructor(desk: Desk, parts: SyncingParts) {
    this.#desk = desk
    this.#parts = parts
  }

  /** Whether it calls the platform at this moment. */
  get isBusy(): boolean {
    return this.#busy !== null
  }

  /** Pulls, and answers what the pull came to; null where that was not the time. */
  async pull(offers: readonly number[] | null, goOn: boolean): Promise<PullReport | null> {
    await this.#parts.turns.over
    const { posting, allowed } = this.#desk
    if (this.isBusy || posting.isRunning) return null
    this.#busy = 'pull'
    const stop = new AbortController()
    this.#stopPull = stop
    const pull = this.#newPull(goOn)
    try {
      return (await allowed(pull.run(offers, stop.signal)))?.report ?? null
    } finally {
      this.#busy = null
      this.#stopPull = null
    }
  }

  /** Stops a pull that runs. */
  stopPull(): void {
    this.#stopPull?.abort()
  }

  /** Whether a pull was left in its middle. */
  async hasLeftPull(): Promise<boolean> {
    return (await this.#desk.machine.disk.files(folder)).includes('pull.json')
  }

  /** Whether a pull was left in its middle that must begin anew, because something was posted since. */
  async mustPullAnew(): Promise<boolean> {
    const { machine, shadow } = this.#desk
    const left = await new PullFile(machine.disk, folder).read()
    return left !== null && shadow.lastPost > left.sequence
  }

  /** Posts what is pending of these goals. */
  async post(places: () => readonly GoalKey[]): Promise<void> {
    await this.#parts.turns.over
    const { posting, store, watch, allowed } = this.#desk
    if (this.isBusy || posting.isRunning || posting.post !== null) return
    const wanted = places().flatMap((key) => store.records.get(key) ?? [])
    const { items } = inOneGo(planPost(wanted, () => []))
    if (items.length === 0) return
    this.#busy = 'post'
    await watch.begins(items)
    await allowed(posting.begin(this.#parts.line, items))
    await posting.settled()
    this.#busy = null
  }

  /** Goes on with a post that rests. */
  async resume(): Promise<void> {
    await this.#parts.turns.over
    const { posting, watch } = this.#desk
    if (this.isBusy || posting.isRunning || posting.post === null) return
    this.#busy = 'post'
    watch.goesOn()
    posting.resume(this.#parts.line)
    await posting.settled()
    this.#busy = null
  }

  /** Stops a post for good. */
  async stop(): Promise<void> {
    const { posting, allowed } = this.#desk
    if (posting.post !== null) await allowed(posting.stop())
  }

  /** Lets a post rest. */
  async pause(): Promise<void> {
    await this.#desk.posting.pause()
  }

  #newPull(goOn: boolean): Pull {
    const { machine, store } = this.#desk
    const { line, now } = this.#parts
    const file = new PullFile(machine.ownDisk, folder)
    const pull = new Pull({ network: store, platform: line, file, now }, (progress) => {
      if (progress?.asks)
        queueMicrotask(() => {
          pull.answer(goOn)
        })
    })
    return pull
  }
}
