import { goalValue, type Goal } from '#domain/goal/goal'
import type { GoalValues, PostItem } from '#domain/sync/post-item'
import type { ItemWatch, Watched } from './begun-post'
import { same } from './changes'
import type { Findings } from './findings'
import { pairs } from './post-values'

/** Looks at whether a call that writes may be made. */
export class CallChecks {
  readonly #findings: Findings
  readonly #blame: (what: string) => void
  /** Goals as this run was shown them, until it writes them. */
  readonly #looks = new Map<number, Goal>()

  constructor(findings: Findings, blame: (what: string) => void) {
    this.#findings = findings
    this.#blame = blame
  }

  /** Another run begins, which has been shown nothing. */
  begins(): void {
    this.#looks.clear()
  }

  /** The run is shown goals, or that they are not there. */
  looked(ids: readonly number[], shown: ReadonlyMap<number, Goal>): void {
    for (const id of ids) {
      const goal = shown.get(id)
      if (goal === undefined) this.#looks.delete(id)
      else this.#looks.set(id, goal)
    }
  }

  /** An item is about to be sent with these values. */
  check([item, watch]: Watched, values: GoalValues, runs: number): void {
    if (watch.isStale) this.#blame(`${item.key} was sent though it was edited before`)
    if (item.kind === 'update') this.#checkLook(item, values)
    else this.#checkAgain(item, watch)
    if (watch.calls + 1 > 3 + watch.sure + runs - 1) this.#blame(`${item.key} is sent for ever`)
  }

  #checkLook(
    { key, id, was }: Extract<PostItem, { readonly kind: 'update' }>,
    values: GoalValues,
  ): void {
    const look = this.#looks.get(id)
    this.#looks.delete(id)
    if (look === undefined) {
      this.#blame(`${key} was written without a look`)
      return
    }
    for (const [field, value] of pairs(values)) {
      const there = goalValue(look, field)
      if (!same(field, there, was[field] ?? null) && !same(field, there, value)) {
        this.#blame(`${key} ${field} was overwritten though it had moved`)
      }
    }
  }

  /** A new goal is sent again only after it was looked for three times, and never where it is there. */
  #checkAgain(item: PostItem, watch: ItemWatch): void {
    const looks = this.#findings.listings(item) - watch.listings
    if (watch.calls > 0 && watch.isOpen && looks < 3)
      this.#blame(`${item.key} was sent again blindly`)
    if (watch.done.length > 0 && !this.#findings.isLost(item, watch))
      this.#blame(`${item.key} is made twice`)
  }
}
