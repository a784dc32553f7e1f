import { isDeepStrictEqual } from 'node:util'
import type { Entry } from '#domain/change/entry'
import { applyMove } from '#domain/change/move'
import type { CellChange, Change, GoalKey, GoalRecord } from '#domain/change/record'
import { blankGoal, goalField, goalValue, type Goal, type GoalFieldName } from '#domain/goal/goal'
import { canonicalValue, sameValue } from '#domain/model/value'
import type { FieldValue } from '#domain/model/field'
import type { NetworkStore } from '../../../src-main/store/network-store'

export type Known = ReadonlyMap<GoalKey, GoalRecord>

/** What a person asked for: the changes that goals have then; null for one that is gone. Undefined where that is open. */
export type Expected = (now: Known) => ReadonlyMap<GoalKey, Change | null>

/** Whether a field that a post of a client sent may count as known in the value that the platform shows now. */
export type IsKnown = (key: GoalKey, field: GoalFieldName, shown: FieldValue) => boolean

/**
 * What a client should hold, followed entry by entry: nobody but the user moves a change, and what is acknowledged stays. It
 * knows nothing of files, and of moves only how to lay them.
 */
export class Shadow {
  records: Known
  sequence: number
  /** What was asked for last. */
  expected: Expected | null = null
  readonly #blame: (what: string) => void
  readonly #isKnown: IsKnown
  readonly #waiting = new Map<number, Entry>()
  readonly #alike = new WeakMap<GoalRecord, GoalRecord>()

  constructor(store: NetworkStore, isKnown: IsKnown, blame: (what: string) => void) {
    this.records = new Map(store.records)
    this.sequence = store.sequence
    this.#isKnown = isKnown
    this.#blame = blame
  }

  /** An entry was acknowledged. They may be told out of order. */
  acknowledged(entry: Entry): void {
    if (entry.sequence <= this.sequence) return
    this.#waiting.set(entry.sequence, entry)
    for (;;) {
      const next = this.#waiting.get(this.sequence + 1)
      if (next === undefined) return
      this.#waiting.delete(next.sequence)
      this.#follow(next)
    }
  }

  /** A process opened the network again: all that was acknowledged is there, and at most what was under way besides. */
  async reopened(store: NetworkStore): Promise<void> {
    this.#waiting.clear()
    if (store.sequence === this.sequence + 1) {
      this.#follow(await store.past.entry(store.sequence))
    }
    this.compare(store)
  }

  compare(store: NetworkStore): void {
    if (store.sequence !== this.sequence || this.#waiting.size > 0) {
      this.#blame(`entries: ${store.sequence} are there, ${this.sequence} were acknowledged`)
    }
    if (store.records.size !== this.records.size)
      this.#blame('there are other goals than there were')
    for (const [key, record] of store.records) {
      const mine = this.records.get(key)
      if (mine !== undefined && this.#alike.get(record) === mine) continue
      if (!isDeepStrictEqual(mine, record)) {
        this.#blame(`${key} is ${text(record)} instead of ${text(mine)}`)
      } else if (mine !== undefined) this.#alike.set(record, mine)
    }
  }

  #follow(entry: Entry): void {
    const before = this.records
    const after = new Map(before)
    for (const move of entry.moves) {
      const now = applyMove(after.get(move.key) ?? null, move)
      if (now === null) after.delete(move.key)
      else after.set(move.key, now)
    }
    this.records = after
    this.sequence = entry.sequence
    const keys = new Set(entry.moves.map(({ key }) => key))
    if (entry.action === 'pull') this.#checkPull(before, after, keys)
    else if (entry.action === 'post') this.#checkPost(before, after, keys)
    else this.#checkWork(entry, before, after, keys)
    this.#checkLeft(after, keys)
  }

  #checkPull(before: Known, after: Known, keys: ReadonlySet<GoalKey>): void {
    for (const key of keys) {
      const [one, other] = [before.get(key), after.get(key)]
      if (other === undefined) this.#blame(`a pull dropped ${key}`)
      else if (other.base === null) this.#blame(`a pull touched the new goal ${key}`)
      else this.#same(`a pull of ${key}`, other.change, settled(one?.change ?? {}, other.base))
    }
  }

  #checkPost(before: Known, after: Known, keys: ReadonlySet<GoalKey>): void {
    for (const key of keys) {
      const [one, other] = [before.get(key), after.get(key)]
      if (one === undefined) this.#blame(`a post brought ${key}`)
      else if (other === undefined) this.#checkTwin(key, one, after)
      else if (other.base === null) this.#blame(`a post moved the new goal ${key}`)
      else this.#checkPosted(one, other, other.base, before)
    }
  }

  #checkPosted(one: GoalRecord, other: GoalRecord, base: Goal, before: Known): void {
    const twin = [...before.values()].find(
      ({ key, base: its }) => key !== one.key && its !== null && its.id === base.id,
    )
    const left = settled({ ...twin?.change, ...settled(one.change, base) }, base)
    const expected = entries(left).map(([field, cell]): [string, CellChange] => {
      const shown = goalValue(base, field)
      const renewed = other.change[field]?.was
      const isNew = one.base === null && cell === one.change[field]
      const mayBe = isNew || this.#isKnown(one.key, field, shown)
      const isRenewed = renewed !== undefined && mayBe && same(field, renewed, shown)
      return [field, isRenewed || isNew ? { was: shown, now: cell.now } : cell]
    })
    this.#same(`a post of ${one.key}`, other.change, Object.fromEntries(expected))
  }

  /** A goal that a pull brought meanwhile goes where the new goal that it is turns up. */
  #checkTwin(key: GoalKey, gone: GoalRecord, after: Known): void {
    const id = gone.base?.id ?? null
    const other = [...after.values()].find(({ base }) => base !== null && base.id === id)
    if (id === null || other === undefined) this.#blame(`a post dropped ${key}`)
  }

  #checkWork(entry: Entry, before: Known, after: Known, keys: ReadonlySet<GoalKey>): void {
    const expected = this.expected?.(before)
    if (expected === undefined) this.#blame(`nobody asked for ${entry.label}`)
    for (const key of new Set([...keys, ...(expected?.keys() ?? [])])) {
      const [one, other] = [before.get(key), after.get(key)]
      if (!isDeepStrictEqual(one?.base ?? null, other?.base ?? null)) {
        this.#blame(`${entry.action} moved the base of ${key}`)
      }
      if (one?.missing !== other?.missing) this.#blame(`${entry.action} moved ${key}`)
      if (isOpen(entry)) continue
      const wanted = expected?.get(key)
      if (wanted === undefined) this.#blame(`${entry.action} touched ${key}`)
      else if (wanted === null || other === undefined) {
        if (wanted !== null || other !== undefined) this.#blame(`${entry.action}: ${key} or not`)
      } else this.#same(`${entry.action} of ${key}`, other.change, wanted)
    }
  }

  /** Nothing counts as pending that the platform shows. */
  #checkLeft(after: Known, keys: ReadonlySet<GoalKey>): void {
    for (const key of keys) {
      const record = after.get(key)
      if (record === undefined) continue
      for (const [field, { now }] of entries(record.change)) {
        if (record.base !== null && same(field, now, goalValue(record.base, field))) {
          this.#blame(`${key} ${field} is pending though the platform shows it`)
        }
      }
    }
  }

  #same(what: string, change: Change, wanted: Change): void {
    if (isDeepStrictEqual({ ...change }, { ...wanted })) return
    this.#blame(`${what} made the change ${text(change)} instead of ${text(wanted)}`)
  }
}

/** Taking back and putting back depend on the whole history: what they come to is tested where there is no platform. */
function isOpen({ action }: Entry): boolean {
  return action === 'undo' || action === 'redo' || action === 'restore'
}

/** What becomes of a change where a user sets these values. */
export function changeWith(
  record: GoalRecord,
  set: Partial<Record<GoalFieldName, FieldValue>>,
): Change {
  const base = record.base ?? blankGoal
  const change = new Map<string, CellChange>(Object.entries(record.change))
  for (const [field, value] of Object.entries(set) as [GoalFieldName, FieldValue][]) {
    const was = goalValue(base, field)
    const before = change.get(field)
    if (same(field, was, value)) change.delete(field)
    else {
      const now = canonicalValue(goalField(field), value)
      change.set(field, { was: before?.was ?? was, now })
    }
  }
  return Object.fromEntries(change)
}

/** The fields that both sides changed, to different values. */
export function conflictsIn({ base, change }: GoalRecord): readonly GoalFieldName[] {
  if (base === null) return []
  return entries(change)
    .filter(([field, { was, now }]) => {
      const theirs = goalValue(base, field)
      return !same(field, was, theirs) && !same(field, now, theirs)
    })
    .map(([field]) => field)
}

export function entries(change: Change): readonly (readonly [GoalFieldName, CellChange])[] {
  return Object.entries(change) as [GoalFieldName, CellChange][]
}

export function same(name: GoalFieldName, one: FieldValue, other: FieldValue): boolean {
  return sameValue(goalField(name), one, other)
}

function settled(change: Change, base: Goal): Change {
  const left = entries(change).filter(
    ([field, { now }]) => !same(field, now, goalValue(base, field)),
  )
  return Object.fromEntries(left)
}

function text(thing: GoalRecord | Change | undefined): string {
  return thing === undefined ? 'nothing' : JSON.stringify(thing)
}
