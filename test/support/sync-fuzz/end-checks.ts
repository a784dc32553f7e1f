import type { GoalKey } from '#domain/change/record'
import { foldName } from '#domain/check/groups'
import type { GoalValues, PostItem } from '#domain/sync/post-item'
import type { FakePlatform } from '../fake-platform'
import type { BegunPost, ItemWatch } from './begun-post'
import { same } from './changes'
import type { Findings } from './findings'
import type { ReadLog } from './post-logs'
import { pairs } from './post-values'

/** Looks at how the items of posts end. */
export class EndChecks {
  readonly #platform: FakePlatform
  readonly #findings: Findings
  readonly #blame: (what: string) => void
  /** Which item of which post a new goal was taken for, by its id. */
  readonly #made = new Map<number, string>()
  /** The id of each new goal that was made. */
  readonly #ids = new Map<GoalKey, number>()

  constructor(platform: FakePlatform, findings: Findings, blame: (what: string) => void) {
    this.#platform = platform
    this.#findings = findings
    this.#blame = blame
  }

  /** Looks at the items that are where a log says. */
  check({ number, first, now }: ReadLog, begun: BegunPost | null): void {
    now.states.forEach((state, place) => {
      const [item, watch] = begun?.all[place] ?? []
      if (item === undefined || watch === undefined) return
      if (state.state === 'applied') this.#checkApplied(number, item, watch, state.id)
      if (state.state === 'unknown') this.#checkUnknown(item, first.newestId, begun)
      if (state.state === 'failed' || state.state === 'withdrawn') {
        this.#checkNotMade(item, watch, state.state)
      }
    })
  }

  #checkNotMade(item: PostItem, watch: ItemWatch, end: string): void {
    if (item.kind !== 'create' || watch.done.length === 0) return
    if (!this.#findings.isLost(item, watch)) {
      this.#blame(`${item.key} ended ${end} though it was made`)
    }
  }

  /**
   * It is not known whether a goal is there only where one of its name came meanwhile, or where another one that the post made in its
   * offer was taken away: a look that lacks that one may be an old state.
   */
  #checkUnknown(item: PostItem, newestId: number, begun: BegunPost | null): void {
    const isAlike = this.#platform.writes.some(
      ({ id, values }) =>
        id > newestId &&
        typeof values.name === 'string' &&
        foldName(values.name) === foldName(item.name),
    )
    const isOld = begun?.all.some(
      ([other, watch]) =>
        other.kind === 'create' &&
        other.offer === item.offer &&
        this.#findings.isLost(other, watch),
    )
    if (!isAlike && isOld !== true) this.#blame(`${item.key} could well be told`)
  }

  #checkApplied(number: number, item: PostItem, watch: ItemWatch, id: number): void {
    if (item.kind === 'update') {
      if (watch.done.length === 0 && !watch.shown) this.#blame(`${item.key} was never applied`)
      return
    }
    const other = this.#made.get(id)
    const me = `${number} ${item.key}`
    if (other !== undefined && other !== me) this.#blame(`two new goals have the id ${id}`)
    this.#made.set(id, me)
    if ((this.#ids.get(item.key) ?? id) !== id) this.#blame(`${item.key} was made twice`)
    this.#ids.set(item.key, id)
    if (watch.done.includes(id)) return
    const mayBe = this.#isAlike(id, item.values) || this.#findings.isChanged(id)
    if (!mayBe) this.#blame(`${item.key} took goal ${id} for its own`)
  }

  /** Whether a goal was made, or written since, with all of these values as far as it was told them. */
  #isAlike(id: number, values: GoalValues): boolean {
    const writes = this.#platform.writes.filter((one) => one.id === id)
    return pairs(values).every(([field, value]) => {
      const told = writes.filter((one) => field in one.values)
      return told.length === 0 || told.some((one) => same(field, one.values[field] ?? null, value))
    })
  }
}
