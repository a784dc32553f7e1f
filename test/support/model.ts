import type { GoalKey } from '#domain/change/record'
import { blankGoal, type Goal, type GoalFieldName } from '#domain/goal/goal'
import type { FieldValue } from '#domain/model/field'

/** Every goal's draft. */
export type State = ReadonlyMap<GoalKey, Goal>

/**
 * What a network should hold, kept as simply as can be: the whole state after each thing that was done. It knows no moves, no
 * journal and no files.
 */
export class Model {
  readonly bases: State
  state: State
  /** The state after each entry, by its sequence. */
  readonly #after: State[]
  readonly #undo: State[] = []
  readonly #redo: State[] = []

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
    this.#undo.push(this.state)
    this.#redo.length = 0
    this.#arrive(next)
  }

  /** What undo and redo lead to; null where they lead nowhere. */
  beforeLast(): State | null {
    return this.#undo.at(-1) ?? null
  }

  afterNext(): State | null {
    return this.#redo.at(-1) ?? null
  }

  undid(): void {
    const before = this.#undo.pop()
    if (before === undefined) return
    this.#redo.push(this.state)
    this.#arrive(before)
  }

  redid(): void {
    const next = this.#redo.pop()
    if (next === undefined) return
    this.#undo.push(this.state)
    this.#arrive(next)
  }

  /** Only the newest steps can still be undone. */
  forgot(kept: number): void {
    this.#undo.splice(0, this.#undo.length - kept)
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
      const goal = then.get(key)
      if (goal === undefined) next.delete(key)
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

/** Whether two states hold the same goals with the same values. */
export function same(one: State, other: State): boolean {
  return one === other || text(one) === text(other)
}

/** A state as a text that is the same for the same state. */
export function text(state: State): string {
  return JSON.stringify([...state].sort(([a], [b]) => (a < b ? -1 : 1)))
}
