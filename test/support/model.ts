import type { GoalKey } from '#domain/change/record'
import { goalFields } from '#domain/goal/catalogue'
import { blankGoal, type Goal, type GoalFieldName } from '#domain/goal/goal'
import type { FieldValue } from '#domain/model/field'

/** Every goal's draft. */
export type State = ReadonlyMap<GoalKey, Goal>

/** What somebody set: some fields of a goal that the platform has, all of one that it has not. */
type Set = ReadonlyMap<GoalKey, Partial<Goal>>

/**
 * What a network should hold, kept as simply as can be: the whole state after each thing that was done. It knows no moves, no
 * journal and no files. What the platform shows moves under what was set, and is no step that can be undone.
 */
export class Model {
  /** What the platform showed last. */
  bases: State
  state: State
  /** The state after each entry, by its sequence. */
  readonly #after: State[]
  readonly #undo: Set[] = []
  readonly #redo: Set[] = []

  constructor(bases: State) {
    this.bases = bases
    this.state = bases
    this.#after = [bases]
  }

  get sequence(): number {
    return this.#after.length - 1
  }

  get undoable(): number {
    return this.#undo.length
  }

  get redoable(): number {
    return this.#redo.length
  }

  after(sequence: number): State {
    return this.#after[sequence] ?? this.bases
  }

  /** Something new was done; nothing at all where it changed nothing. */
  did(next: State): void {
    if (same(this.state, next)) return
    this.#undo.push(this.#set())
    this.#redo.length = 0
    this.#arrive(next)
  }

  /** The platform shows these goals so. */
  pulled(shown: State): void {
    const set = this.#set()
    this.bases = new Map([...this.bases, ...shown])
    this.#arrive(this.#laid(set))
  }

  /** What undo and redo lead to; null where they lead nowhere. */
  beforeLast(): State | null {
    return this.#laidOrNull(this.#undo.at(-1))
  }

  afterNext(): State | null {
    return this.#laidOrNull(this.#redo.at(-1))
  }

  undid(): void {
    const before = this.#undo.pop()
    if (before === undefined) return
    this.#redo.push(this.#set())
    this.#arrive(this.#laid(before))
  }

  redid(): void {
    const next = this.#redo.pop()
    if (next === undefined) return
    this.#undo.push(this.#set())
    this.#arrive(this.#laid(next))
  }

  /** Only the newest steps can still be undone. */
  forgot(kept: number): void {
    this.#undo.splice(0, this.#undo.length - kept)
  }

  /** What is set now: whatever is not as the platform shows it. */
  #set(): Set {
    return new Map(
      [...this.state].map(([key, goal]) => [key, changedIn(goal, this.bases.get(key) ?? null)]),
    )
  }

  #laid(set: Set): State {
    const made = [...set].filter(([key]) => !this.bases.has(key))
    const shown = [...this.bases].map(([key, base]) => [key, { ...base, ...set.get(key) }] as const)
    return new Map([
      ...shown,
      ...made.map(([key, goal]) => [key, { ...blankGoal, ...goal }] as const),
    ])
  }

  #laidOrNull(set: Set | undefined): State | null {
    return set === undefined ? null : this.#laid(set)
  }

  #arrive(state: State): void {
    this.state = state
    this.#after.push(state)
  }

  edited(keys: readonly GoalKey[], field: GoalFieldName, value: FieldValue): State {
    return this.#with(keys, (goal) => ({ ...goal, [field]: value }))
  }

  created(key: GoalKey, goal: Partial<Goal>): State {
    return new Map(this.state).set(key, { ...blankGoal, ...goal })
  }

  discarded(keys: readonly GoalKey[]): State {
    return this.#with(keys, (_goal, key) => this.bases.get(key) ?? null)
  }

  /** These goals as they were in another state; all where null. */
  putBack(then: State, keys: readonly GoalKey[] | null): State {
    const all = keys ?? [...this.state.keys(), ...then.keys()]
    const next = new Map(this.state)
    for (const key of all) {
      const [goal, base] = [then.get(key) ?? null, this.bases.get(key) ?? null]
      if (base !== null) next.set(key, { ...base, ...(goal && changedIn(goal, base)) })
      else if (goal === null) next.delete(key)
      else next.set(key, goal)
    }
    return next
  }

  #with(keys: readonly GoalKey[], change: (goal: Goal, key: GoalKey) => Goal | null): State {
    const next = new Map(this.state)
    for (const key of keys) {
      const goal = next.get(key)
      const changed = goal === undefined ? null : change(goal, key)
      if (changed === null) next.delete(key)
      else next.set(key, changed)
    }
    return next
  }
}

const writable = goalFields.filter((field) => field.writable).map(({ name }) => name)

/** What of a goal is not as the platform shows it; all of it where the platform has none. */
function changedIn(goal: Goal, base: Goal | null): Partial<Goal> {
  if (base === null) return goal
  const names = writable.filter((name) => goal[name] !== base[name])
  return Object.fromEntries(names.map((name) => [name, goal[name]]))
}

/** Whether two states hold the same goals with the same values. */
export function same(one: State, other: State): boolean {
  return one === other || text(one) === text(other)
}

/** A state as a text that is the same for the same state. */
export function text(state: State): string {
  return JSON.stringify([...state].sort(([a], [b]) => (a < b ? -1 : 1)))
}
