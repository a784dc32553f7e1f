import { isDeepStrictEqual } from 'node:util'
import type { Entry } from '#domain/change/entry'
import type { CellChange, Change, GoalKey, GoalRecord } from '#domain/change/record'
import { goalValue, type Goal, type GoalFieldName } from '#domain/goal/goal'
import type { FieldValue } from '#domain/model/field'
import { entries, same, settled } from './changes'

/** The goals that a client holds, as far as it is known. */
export type Known = ReadonlyMap<GoalKey, GoalRecord>

/** Whether a field that a post of a client sent may count as known in the value that the platform shows now. */
export type IsKnown = (key: GoalKey, field: GoalFieldName, shown: FieldValue) => boolean

/** The changes that were asked for; null for a goal that is to be gone. */
type Asked = ReadonlyMap<GoalKey, Change | null>

/** What an entry did, and to which goals. */
interface Followed {
  readonly before: Known
  readonly after: Known
  readonly keys: ReadonlySet<GoalKey>
}

/** Looks at what an entry did: nobody but the user moves a change. */
export class EntryChecks {
  readonly #isKnown: IsKnown
  readonly #blame: (what: string) => void

  constructor(isKnown: IsKnown, blame: (what: string) => void) {
    this.#isKnown = isKnown
    this.#blame = blame
  }

  /** Blames whatever an entry must not have done. */
  check(entry: Entry, before: Known, after: Known, expected: Asked | undefined): void {
    const followed = { before, after, keys: new Set(entry.moves.map(({ key }) => key)) }
    if (entry.action === 'pull') this.#checkPull(followed)
    else if (entry.action === 'post') this.#checkPost(followed)
    else this.#checkWork(entry, followed, expected)
    this.#checkLeft(followed)
  }

  #checkPull({ before, after, keys }: Followed): void {
    for (const key of keys) {
      const [one, other] = [before.get(key), after.get(key)]
      if (other === undefined) this.#blame(`a pull dropped ${key}`)
      else if (other.base === null) this.#blame(`a pull touched the new goal ${key}`)
      else this.#same(`a pull of ${key}`, other.change, settled(one?.change ?? {}, other.base))
    }
  }

  #checkPost({ before, after, keys }: Followed): void {
    for (const key of keys) {
      const [one, other] = [before.get(key), after.get(key)]
      if (other === undefined) this.#checkTwin(key, one, after)
      else if (other.base === null) this.#blame(`a post moved the new goal ${key}`)
      else {
        const isSent = this.#isKnown(key, 'name', other.base.name)
        if (one === undefined && !isSent) this.#blame(`a post brought ${key}`)
        this.#checkPosted(one ?? { key, base: null, change: {} }, other, other.base, before)
      }
    }
  }

  #checkPosted(one: GoalRecord, other: GoalRecord, base: Goal, before: Known): void {
    if (one.base !== null && one.base.id !== base.id) this.#blame(`${one.key} got another id`)
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
  #checkTwin(key: GoalKey, gone: GoalRecord | undefined, after: Known): void {
    const id = gone?.base?.id ?? null
    const other = [...after.values()].find(({ base }) => base !== null && base.id === id)
    if (id === null || other === undefined) this.#blame(`a post dropped ${key}`)
  }

  #checkWork(entry: Entry, { before, after, keys }: Followed, expected: Asked | undefined): void {
    if (expected === undefined) this.#blame(`nobody asked for ${entry.label}`)
    for (const key of new Set([...keys, ...(expected?.keys() ?? [])])) {
      const [one, other] = [before.get(key), after.get(key)]
      if (!isDeepStrictEqual(one?.base ?? null, other?.base ?? null)) {
        this.#blame(`${entry.action} moved the base of ${key}`)
      }
      if (one?.missing !== other?.missing) this.#blame(`${entry.action} moved ${key}`)
      if (!isOpen(entry)) this.#checkAsked(entry, key, other, expected?.get(key))
    }
  }

  #checkAsked(
    { action }: Entry,
    key: GoalKey,
    other: GoalRecord | undefined,
    wanted: Change | null | undefined,
  ): void {
    if (wanted === undefined) this.#blame(`${action} touched ${key}`)
    else if (wanted === null || other === undefined) {
      if (wanted !== null || other !== undefined) this.#blame(`${action}: ${key} or not`)
    } else this.#same(`${action} of ${key}`, other.change, wanted)
  }

  /** Nothing counts as pending that the platform shows. */
  #checkLeft({ after, keys }: Followed): void {
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
    this.#blame(
      `${what} made the change ${JSON.stringify(change)} instead of ${JSON.stringify(wanted)}`,
    )
  }
}

/** Taking back and putting back depend on the whole history: what they come to is tested where there is no platform. */
function isOpen({ action }: Entry): boolean {
  return action === 'undo' || action === 'redo' || action === 'restore'
}
