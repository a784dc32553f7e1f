import type { Finding } from '#domain/goal/finding'
import { findingsOf } from '#domain/goal/findings'
import type { Goal, GoalContext } from '#domain/goal/goal'
import { FindingCounts, type FindingKind, type Tally, type Told } from './finding-counts'
import { GroupIndex, type Moved } from './group-index'

/** A goal to be checked: the key says which one is meant. */
export interface Subject<Key> {
  readonly key: Key
  readonly goal: Goal
  /** As the platform has it; null for a goal that is not there yet. */
  readonly base: Goal | null
}

export type ContextOf = (goal: Goal, base: Goal | null) => GoalContext

const NONE: readonly Finding[] = []

/**
 * Everything that the rules say of a network's goals, kept up to date: after an edit only that goal and its groups are
 * looked at again. Nothing is looked at before it is asked for or `work` gets to it, so a caller decides how long it stays.
 */
export class GoalChecks<Key> {
  readonly #contextOf: ContextOf
  readonly #waiting = new Map<Key, Subject<Key>>()
  readonly #own = new Map<Key, readonly Finding[]>()
  readonly #told = new Map<Key, Told>()
  readonly #groups = new GroupIndex<Key>()
  readonly #counts = new FindingCounts<Key>()

  constructor(contextOf: ContextOf) {
    this.#contextOf = contextOf
  }

  /** Whether everything that is there was looked at. */
  get done(): boolean {
    return this.#waiting.size === 0 && this.#groups.stale.size === 0
  }

  get tally(): Tally {
    return this.#counts.all
  }

  ofOffer(offer: number | null): Tally {
    return this.#counts.ofOffer(offer)
  }

  kinds(): readonly FindingKind<Key>[] {
    return this.#counts.kinds()
  }

  /** A goal is there, or is not what it was. */
  put(subject: Subject<Key>): void {
    this.#groups.arrive(subject.key)
    this.#waiting.set(subject.key, subject)
  }

  remove(key: Key): void {
    this.#waiting.delete(key)
    this.#own.delete(key)
    this.#groups.remove(key)
    this.#counts.replace(key, this.#told.get(key) ?? null, null)
    this.#told.delete(key)
  }

  /** Goes on looking until all is done or it is told to stop, a goal or a group at a time. Whether all is done. */
  work(isOver: () => boolean): boolean {
    for (const subject of this.#waiting.values()) {
      this.#look(subject)
      if (isOver()) return this.done
    }
    for (const group of this.#groups.stale) {
      for (const key of this.#groups.recheck(group)) this.#tell(key)
      if (isOver()) return this.done
    }
    return true
  }

  /** What is said of a goal. One that waits is looked at now; what is between it and others may follow. */
  findings(key: Key): readonly Finding[] {
    const waiting = this.#waiting.get(key)
    if (waiting !== undefined) this.#look(waiting)
    return this.told(key)
  }

  /** What was last said of a goal, which may wait to be looked at. */
  told(key: Key): readonly Finding[] {
    return this.#told.get(key)?.findings ?? NONE
  }

  /** What would be said of a goal if it were so: for what is typed and not saved yet. */
  preview({ key, goal, base }: Subject<Key>): readonly Finding[] {
    const own = findingsOf(goal, this.#contextOf(goal, base))
    return [...own, ...this.#groups.preview(key, goal)]
  }

  /** The groups that the rules between goals would look at again if some goals were so; null for one that goes. */
  movedBy(goals: Moved<Key>): ReadonlyMap<string, Moved<Key>> {
    return this.#groups.movedBy(goals)
  }

  /** What those rules would say of the goals of such a group, as far as the others were looked at. */
  previewGroup(group: string, moved: Moved<Key>): ReadonlyMap<Key, readonly Finding[]> {
    return this.#groups.previewGroup(group, moved)
  }

  #look(subject: Subject<Key>): void {
    const { key, goal, base } = subject
    this.#waiting.delete(key)
    this.#own.set(key, shared(findingsOf(goal, this.#contextOf(goal, base))))
    this.#groups.put(key, goal)
    this.#tell(key, goal.offer_id)
  }

  #tell(key: Key, offer = this.#told.get(key)?.offer ?? null): void {
    const own = this.#own.get(key)
    // A goal that is gone, or waits to be looked at for the first time.
    if (own === undefined) return
    const told = { offer, findings: joined(own, this.#groups.findings(key)) }
    this.#counts.replace(key, this.#told.get(key) ?? null, told)
    this.#told.set(key, told)
  }
}

/** Of most goals nothing is said: they have one empty list together. */
function shared(findings: readonly Finding[]): readonly Finding[] {
  return findings.length === 0 ? NONE : findings
}

/** What is said of a goal alone and among others, in one list; no new one where the second says nothing. */
function joined(own: readonly Finding[], others: readonly Finding[]): readonly Finding[] {
  return others.length === 0 ? own : [...own, ...others]
}
