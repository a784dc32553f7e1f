import type { Goal, GoalFieldName } from '#domain/goal/goal'
import type { FieldValue } from '#domain/model/field'
import type { GoalValues, PostItem } from '#domain/sync/post-item'
import type { Disk } from '../../../src-main/store/disk/disk'
import type { FakePlatform } from '../fake-platform'
import { BegunPost, type ItemWatch, type Watched } from './begun-post'
import { CallChecks } from './call-checks'
import { same } from './changes'
import { EndChecks } from './end-checks'
import type { Known } from './entry-checks'
import { Findings, type IsStrange } from './findings'
import { PostLogs } from './post-logs'
import { isAsConfirmed, isPending, shows } from './post-values'

/** What a watch over posts looks at. */
interface WatchParts {
  readonly disk: Disk
  readonly folder: string
  readonly platform: FakePlatform
  readonly isStrange: IsStrange
  /** What the client holds now. */
  readonly known: () => Known
  readonly blame: (what: string) => void
}

/** Looks at every call of a client that writes, at its log on the disk, and at how its items end. */
export class PostWatch {
  readonly #parts: WatchParts
  readonly #logs: PostLogs
  readonly #findings: Findings
  readonly #calls: CallChecks
  readonly #ends: EndChecks
  readonly #items = new Map<GoalValues, ItemWatch>()
  readonly #byNumber = new Map<number, BegunPost>()
  #begun: BegunPost | null = null

  constructor(parts: WatchParts) {
    this.#parts = parts
    const { disk, folder, platform, isStrange, blame } = parts
    this.#logs = new PostLogs(disk, folder, blame)
    this.#findings = new Findings(isStrange)
    this.#calls = new CallChecks(this.#findings, blame)
    this.#ends = new EndChecks(platform, this.#findings, blame)
  }

  /** Somebody is about to post these. */
  async begins(items: readonly PostItem[]): Promise<void> {
    const { known, blame } = this.#parts
    for (const item of items) {
      if (!isPending(known(), item)) blame(`${item.key} was not pending as it is posted`)
    }
    const begun = new BegunPost(items)
    this.#begun = begun
    this.#byNumber.set((await this.#logs.last()) + 1, begun)
    this.#calls.begins()
  }

  /** A post goes on. */
  goesOn(): void {
    if (this.#begun !== null) this.#begun.runs += 1
    this.#calls.begins()
    this.looks(null)
  }

  /** Goals are about to be looked at; with null all that are posted are as they are now. */
  looks(ids: readonly number[] | null): void {
    const known = this.#parts.known()
    for (const [item, watch] of this.#all) {
      const isMeant = ids === null || (item.kind === 'update' && ids.includes(item.id))
      if (isMeant) watch.isStale = !isAsConfirmed(known, item)
    }
  }

  /** The user did something. */
  worked(): void {
    const known = this.#parts.known()
    for (const [item, watch] of this.#all) {
      if (watch.isStale && isAsConfirmed(known, item)) watch.isStale = false
    }
  }

  /** Goals were looked at, and these were shown. */
  looked(ids: readonly number[], shown: ReadonlyMap<number, Goal>): void {
    this.#calls.looked(ids, shown)
    for (const [item, watch] of this.#all) {
      const goal = item.kind === 'update' ? shown.get(item.id) : undefined
      if (goal !== undefined && shows(goal, item.values)) watch.shown = true
    }
  }

  /** A page of the goals of offers was read. */
  listed(offers: readonly number[] | null, isLast: boolean, isSpoilt: boolean): void {
    this.#findings.listed(offers, isLast, isSpoilt)
  }

  /** A call that writes is made: whether the log on the disk says so, and everything is as it must be before. */
  async writes(id: number | null, values: GoalValues): Promise<void> {
    this.#findings.sends(values)
    const now = await this.#logs.now()
    const begun = this.#begun
    const sent = begun?.sends(now, id, values) ?? null
    if (begun === null || sent === null) {
      this.#parts.blame(`a call wrote ${JSON.stringify(values)} without a line in the log`)
      return
    }
    const [item, watch] = sent
    this.#items.set(values, watch)
    this.#calls.check(sent, values, begun.runs)
    watch.calls += 1
    watch.isOpen = true
    watch.listings = this.#findings.listings(item)
  }

  /** A call that writes is over. It is sure where it certainly did nothing. */
  wrote(values: GoalValues, isSure: boolean): void {
    const watch = this.#items.get(values)
    if (watch === undefined) return
    const write = this.#parts.platform.writes.findLast((one) => one.values === values)
    if (write !== undefined) watch.done.push(write.id)
    if (isSure) watch.sure += 1
    watch.isOpen = !isSure
  }

  /** What a post sent and the platform shows is known to whoever sent it. */
  isKnown(key: string, field: GoalFieldName, shown: FieldValue): boolean {
    return this.#all.some(
      ([item, watch]) =>
        item.key === key &&
        field in item.values &&
        (watch.done.length > 0 || same(field, item.values[field] ?? null, shown)),
    )
  }

  /** Looks at the last post on the disk: whether it is still to go on. */
  async review(): Promise<boolean> {
    const log = await this.#logs.open()
    if (log === null) return false
    // One that did not get as far as its first line was no post.
    this.#begun = this.#byNumber.get(log.number) ?? null
    this.#ends.check(log, this.#begun)
    if (log.now.isOver) await this.#logs.close(log.number)
    return !log.now.isOver
  }

  /** Looks at the posts that are over. */
  reviewOver(): Promise<void> {
    return this.#logs.reviewOver()
  }

  get #all(): readonly Watched[] {
    return this.#begun?.all ?? []
  }
}
