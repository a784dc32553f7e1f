import type { GoalKey } from '#domain/change/record'
import type { Moved } from '#domain/check/group-index'
import type { Finding } from '#domain/goal/finding'
import type { Goal, GoalFieldName } from '#domain/goal/goal'
import type { Between } from './between'
import type { Planned } from './planned-goals'

/** All that the rules between goals look at. */
const LOOKED_AT = [
  'offer_id',
  'name',
  'ref_id',
  'is_end_point',
  'status',
] as const satisfies readonly GoalFieldName[]

/** What the rules between goals would say newly: of goals of a plan, and of their siblings that it leaves as they are. */
export class SiblingFindings {
  readonly #between: Between
  readonly #moved = new Map<GoalKey, Goal | null>()
  readonly #others = new Map<GoalKey, Finding>()
  #groups: Iterator<readonly [string, Moved<GoalKey>]> | null = null

  constructor(between: Between) {
    this.#between = between
  }

  get others(): ReadonlyMap<GoalKey, Finding> {
    return this.#others
  }

  /** A goal of the plan. */
  note({ key, goal, now }: Planned): void {
    const isSame =
      goal !== null && now !== null && LOOKED_AT.every((field) => goal[field] === now[field])
    if (!isSame) this.#moved.set(key, goal)
  }

  /**
   * Goes on, once all goals of the plan were noted, until all is done or it is told to stop. Tells each goal of the plan of which
   * something new would be said, and what. Whether all is done.
   */
  work(isOver: () => boolean, speaksOf: (key: GoalKey, added: Finding) => void): boolean {
    // Before all goals were looked at, what is said already would seem new.
    if (this.#moved.size > 0 && !this.#between.done) return false
    this.#groups ??= this.#between.movedBy(this.#moved)[Symbol.iterator]()
    for (;;) {
      const next = this.#groups.next()
      if (next.done === true) return true
      this.#look(next.value, speaksOf)
      if (isOver()) return false
    }
  }

  #look(
    [group, moved]: readonly [string, Moved<GoalKey>],
    speaksOf: (key: GoalKey, added: Finding) => void,
  ): void {
    for (const [key, findings] of this.#between.previewGroup(group, moved)) {
      const known = new Set(this.#between.told(key).map(({ code }) => code))
      const added = findings.find(({ code }) => !known.has(code))
      if (added === undefined) continue
      if (this.#moved.has(key)) speaksOf(key, added)
      else if (!this.#others.has(key)) this.#others.set(key, added)
    }
  }
}
