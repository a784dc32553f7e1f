import type { Config } from '#domain/config/config'
import { blankGoal, type Goal } from '#domain/goal/goal'
import { preferenceState, type Preferences } from '#domain/network/preferences'
import type { GoalValues } from '#domain/sync/post-item'
import type { FieldError } from '../../src-main/practice/refusal'
import { neededBy, takenValues, withValues } from './platform-goal'

/** A write that was done, whoever did it. */
export interface FakeWrite {
  readonly by: 'us' | 'colleague'
  readonly kind: 'create' | 'update'
  readonly id: number
  /** As they were sent. */
  readonly values: GoalValues
}

/** What a write goes by. */
interface Rules {
  readonly now: Date
  /** Whether an empty value that is sent clears a field, or leaves it as it was. */
  readonly emptyClears: boolean
  readonly preferences: Preferences
  readonly exists: (name: 'offer_id' | 'advertiser_id', id: number) => boolean
  readonly refuses: (problems: readonly FieldError[]) => Error
}

/** The goals of a fake platform, written as the platform writes them: what was sent, in its own fixed forms, or nothing. */
export class PlatformGoals {
  /** Every write that was done, in order. */
  readonly writes: FakeWrite[] = []
  readonly #goals = new Map<number, Goal>()
  /** Each goal as it was before its last write; null where it was made then. */
  readonly #before = new Map<number, Goal | null>()
  /** The ids that there are, ascending; null where they must be sorted again. */
  #ids: readonly number[] | null = null
  #newest = 0

  constructor({ goals }: Config) {
    for (const goal of goals) if (goal.id !== null) this.put(goal)
  }

  get held(): ReadonlyMap<number, Goal> {
    return this.#goals
  }

  /** Ascending. */
  get ids(): readonly number[] {
    this.#ids ??= [...this.#goals.keys()].sort((a, b) => a - b)
    return this.#ids
  }

  /** The ids above one, ascending. */
  above(after: number): readonly number[] {
    const { ids } = this
    let [low, high] = [0, ids.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ids[middle] ?? Infinity) <= after) low = middle + 1
      else high = middle
    }
    return ids.slice(low)
  }

  /** A goal as a read shows it. A stale one shows what was there before its last write. */
  seen(id: number, isStale: boolean): Goal | null {
    const goal = this.#goals.get(id) ?? null
    return isStale && goal !== null ? (this.#before.get(id) ?? null) : goal
  }

  /** A goal is there exactly so, as if it always had been. */
  put(goal: Goal): void {
    if (goal.id === null) throw new Error('The platform has no goal without an id')
    this.#goals.set(goal.id, goal)
    this.#before.set(goal.id, goal)
    this.#ids = null
    this.#newest = Math.max(this.#newest, goal.id)
  }

  lose(id: number): void {
    this.#goals.delete(id)
    this.#ids = null
  }

  /** An id is never used twice, even where its goal has vanished. */
  create(by: FakeWrite['by'], sent: GoalValues, rules: Rules): Goal {
    const { values, problems } = taken(sent, rules)
    refuse([...neededBy(sent), ...problems], rules)
    const encrypts = preferenceState(rules.preferences, 'encrypt_tracking_pixels') === 'on'
    const extra = { network_brand_id: null, network_goal_id: null }
    const made = { ...blankGoal, enforce_encrypt_tracking_pixels: encrypts, extra }
    const goal = { ...withValues(made, values), id: this.#newest + 1 }
    this.#ids = null
    this.#newest += 1
    return this.#keep({ by, kind: 'create', id: this.#newest, values: sent }, goal, rules)
  }

  update(by: FakeWrite['by'], id: number, sent: GoalValues, rules: Rules): Goal {
    const goal = this.#goals.get(id)
    if (goal === undefined) {
      const unknown = { err_code: 3, err_msg: 'Id is not valid.', attribute_name: 'id' } as const
      throw rules.refuses([unknown])
    }
    const { values, problems } = taken(sent, rules)
    refuse(problems, rules)
    return this.#keep({ by, kind: 'update', id, values: sent }, withValues(goal, values), rules)
  }

  #keep(write: FakeWrite, goal: Goal, { now }: Rules): Goal {
    const kept = { ...goal, modified: Math.floor(now.getTime() / 1000) }
    this.#before.set(write.id, this.#goals.get(write.id) ?? null)
    this.#goals.set(write.id, kept)
    this.writes.push(write)
    return kept
  }
}

function taken(sent: GoalValues, { emptyClears, exists }: Rules): ReturnType<typeof takenValues> {
  const entries = Object.entries(sent).filter(([, value]) => emptyClears || (value ?? '') !== '')
  return takenValues(Object.fromEntries(entries), exists)
}

function refuse(problems: readonly FieldError[], { refuses }: Rules): void {
  if (problems.length > 0) throw refuses(problems)
}
