import { isDeepStrictEqual } from 'node:util'
import type { Entry } from '#domain/change/entry'
import { applyMove } from '#domain/change/move'
import type { Change, GoalKey, GoalRecord } from '#domain/change/record'
import type { NetworkStore } from '../../../src-main/store/network/network-store'
import { EntryChecks, type IsKnown, type Known } from './entry-checks'

/** What a person asked for: the changes that goals have then; null for one that is gone. */
export type Expected = (now: Known) => ReadonlyMap<GoalKey, Change | null>

/**
 * What a client should hold, followed entry by entry: nobody but the user moves a change, and what is acknowledged stays. It
 * knows nothing of files, and of moves only how to lay them.
 */
export class Shadow {
  records: Known
  sequence: number
  /** The sequence of the last entry of a post; 0 before the first. */
  lastPost = 0
  /** What was asked for last. */
  expected: Expected | null = null
  readonly #blame: (what: string) => void
  readonly #checks: EntryChecks
  readonly #waiting = new Map<number, Entry>()
  readonly #alike = new WeakMap<GoalRecord, GoalRecord>()

  constructor(store: NetworkStore, isKnown: IsKnown, blame: (what: string) => void) {
    this.records = new Map(store.records)
    this.sequence = store.sequence
    this.#checks = new EntryChecks(isKnown, blame)
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

  /** The store holds what it should, and nothing else. */
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
    if (entry.action === 'post') this.lastPost = entry.sequence
    this.#checks.check(entry, before, after, this.expected?.(before))
  }
}

function text(record: GoalRecord | undefined): string {
  return record === undefined ? 'nothing' : JSON.stringify(record)
}
