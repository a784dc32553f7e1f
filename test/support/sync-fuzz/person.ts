import { resolve, type Side } from '#domain/change/conflict'
import { discard, markDeleted, newGoal, setFields } from '#domain/change/edits'
import type { Entry } from '#domain/change/entry'
import type { Move } from '#domain/change/move'
import type { Change, GoalKey, GoalRecord } from '#domain/change/record'
import type { GoalValues } from '#domain/sync/post-item'
import { putBackMoves, takeBackMoves } from '../in-one-go'
import type { NetworkStore } from '../../../src-main/store/network/network-store'
import { listPosts } from '../../../src-main/sync/post-files'
import { readPost } from '../../../src-main/sync/post-log'
import { changeResolved, changeWith } from './changes'
import { folder, type Desk } from './desk'
import type { Known } from './entry-checks'
import { recordsAt } from './past'
import type { Expected } from './shadow'
import type { Turns } from './turns'

type Action = Parameters<NetworkStore['commit']>[0]

/** Who works with the goals of a client, and says what is to come of it. */
export class Person {
  readonly #desk: Desk
  readonly #turns: Turns
  #made = 0

  constructor(desk: Desk, turns: Turns) {
    this.#desk = desk
    this.#turns = turns
  }

  /** Sets fields of goals. */
  edit(keys: readonly GoalKey[], values: GoalValues): Promise<void> {
    return this.#each(
      'edit',
      keys,
      (record) => setFields(record, values),
      (record) => changeWith(record, values),
    )
  }

  /** Makes a new goal. */
  create(values: GoalValues): Promise<void> {
    this.#made += 1
    const key = `new-${this.#made}`
    const set = { enforce_encrypt_tracking_pixels: true, ...values }
    const blank: GoalRecord = { key, base: null, change: {} }
    const moves = (): readonly Move[] => {
      const [first] = newGoal(key, 40, this.#desk.store.contents.network.preferences)
      if (first?.type !== 'goal' || first.after === null) return []
      return [first, ...setFields(first.after, values)]
    }
    return this.#commit('create', moves, () => new Map([[key, changeWith(blank, set)]]))
  }

  /** Marks goals to be deleted. */
  delete(keys: readonly GoalKey[]): Promise<void> {
    return this.#each('delete', keys, markDeleted, (record) =>
      record.base === null ? null : changeWith(record, { status: 'deleted' }),
    )
  }

  /** Drops what is pending of goals. */
  discard(keys: readonly GoalKey[]): Promise<void> {
    return this.#each(
      'discard',
      keys,
      (record) => discard(record),
      ({ base }) => (base === null ? null : {}),
    )
  }

  /** Settles the conflicts of goals. */
  resolve(keys: readonly GoalKey[], side: Side): Promise<void> {
    return this.#each(
      'resolve',
      keys,
      (record) => resolve(record, side),
      (record) => changeResolved(record, side),
    )
  }

  /** Goes one step back, or forward again. */
  undo(which: 'undo' | 'redo'): Promise<void> {
    return this.#inTurn(
      () => new Map(),
      () => this.#desk.store[which](),
    )
  }

  /** Puts goals back to a part of the history; all where keys are null. */
  async putBack(to: number, keys: readonly GoalKey[] | null): Promise<void> {
    const { store } = this.#desk
    const past = await recordsAt(store, Math.floor(to * store.sequence))
    if (past === null) return
    const all = keys ?? [...new Set([...past.keys(), ...store.records.keys()])]
    const then = new Map(all.map((key) => [key, past.get(key) ?? null]))
    return this.#restore((records) => putBackMoves(records, then))
  }

  /** Takes the last post back. */
  async takeBack(): Promise<void> {
    const { disk } = this.#desk.machine
    const number = (await listPosts(disk, folder)).at(-1) ?? 0
    const post = await readPost(disk, folder, number)
    if (post === null) return
    const { items, states } = post
    return this.#restore((records) => takeBackMoves(records, items, states.all))
  }

  #restore(moves: (records: Known) => readonly Move[]): Promise<void> {
    return this.#commit('restore', moves, () => new Map())
  }

  #each(
    action: Action,
    keys: readonly GoalKey[],
    moves: (record: GoalRecord) => readonly Move[],
    expected: (record: GoalRecord) => Change | null,
  ): Promise<void> {
    return this.#commit(
      action,
      (records) =>
        keys.flatMap((key) => moves(records.get(key) ?? { key, base: null, change: {} })),
      (now) =>
        new Map(
          keys.flatMap((key) => {
            const record = now.get(key)
            return record === undefined ? [] : [[key, expected(record)] as const]
          }),
        ),
    )
  }

  #commit(
    action: Action,
    moves: (records: Known) => readonly Move[],
    expected: Expected,
  ): Promise<void> {
    const plan = (records: Known) => ({ label: action, moves: moves(records) })
    return this.#inTurn(expected, () => this.#desk.store.commit(action, plan))
  }

  /** A person does one thing after the other. */
  #inTurn(expected: Expected, work: () => Promise<Entry | null>): Promise<void> {
    return this.#turns.next(async () => {
      const { shadow, watch, allowed } = this.#desk
      shadow.expected = expected
      const entry = await allowed(work())
      if (entry === null) return
      shadow.expected = null
      watch.worked()
    })
  }
}
