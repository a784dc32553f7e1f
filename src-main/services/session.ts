import type { Action, Entry } from '#domain/change/entry'
import type { GoalKey, GoalRecord } from '#domain/change/record'
import type { WorkKind } from '#domain/contract/work'
import type { NetworkChanged, NetworkKey } from '#domain/contract/views'
import { GoalpostError } from '#domain/failure'
import type { NetworkStore } from '../store/network/network-store'
import type { Committed, Planning } from '../store/network/plan'
import type { LongWork } from '../long-work/long-work'
import type { Watch } from '../long-work/watch'

/** What a person does to goals. */
type ChangeKind = Extract<WorkKind, Action>

/** The network that is open in the window: one at a time. */
export class Session {
  readonly #work: LongWork
  readonly #emit: (changed: NetworkChanged) => void
  readonly #leaving: (key: NetworkKey, store: NetworkStore) => Promise<void>
  #open: { readonly key: NetworkKey; readonly store: NetworkStore } | null = null

  /**
   * What is done to goals may take long. Tells what was committed, and what is about to be closed: everything under way is on the
   * disk then.
   */
  constructor(
    work: LongWork,
    emit: (changed: NetworkChanged) => void,
    leaving: (key: NetworkKey, store: NetworkStore) => Promise<void>,
  ) {
    this.#work = work
    this.#emit = emit
    this.#leaving = leaving
  }

  /**
   * Shows another network, and tells the window of whatever is committed to it. The one before is closed once everything under way is on
   * the disk.
   */
  async use(key: NetworkKey, store: NetworkStore): Promise<void> {
    await this.close()
    store.follow((committed) => {
      this.#emit(changeOf(key, store, committed))
    })
    this.#open = { key, store }
  }

  async close(): Promise<void> {
    const open = this.#open
    this.#open = null
    if (open === null) return
    await open.store.settle()
    try {
      await this.#leaving(open.key, open.store)
    } finally {
      await open.store.close()
    }
  }

  /** Null where it is not the open network. */
  storeOf(key: NetworkKey): NetworkStore | null {
    return this.#open?.key === key ? this.#open.store : null
  }

  isOpen(key: NetworkKey): boolean {
    return this.#open?.key === key
  }

  /** The open network, if it is the one that the window means: it may have shown another when the request was sent. */
  store(key: NetworkKey): NetworkStore {
    const store = this.storeOf(key)
    if (store !== null) return store
    throw new GoalpostError({
      code: 'network/not_open',
      what: 'This network is no longer open.',
      next: 'Open it again from the start page.',
    })
  }

  /** The same once all of its goals are there, for whatever looks at them. What is committed waits by itself. */
  async whole(key: NetworkKey): Promise<NetworkStore> {
    const store = this.store(key)
    await store.reading.whole()
    return store
  }

  /** Commits to the open network. Until it is being written it can be stopped. */
  commit(key: NetworkKey, action: ChangeKind, plan: Planning): Promise<Entry | null> {
    return this.change(key, action, (store, watch) => store.commit(action, plan, watch))
  }

  /** Does something that may commit to the open network. */
  async change(
    key: NetworkKey,
    kind: ChangeKind,
    change: (store: NetworkStore, watch: Watch) => Promise<Entry | null>,
  ): Promise<Entry | null> {
    const store = this.store(key)
    return this.#work.run(kind, (watch) => change(store, watch))
  }
}

function changeOf(
  key: NetworkKey,
  { canUndo, canRedo }: NetworkStore,
  { entry, moved }: Committed,
): NetworkChanged {
  const [goals, removed]: [GoalRecord[], GoalKey[]] = [[], []]
  for (const [goal, record] of moved) {
    if (record === null) removed.push(goal)
    else goals.push(record)
  }
  return {
    key,
    sequence: entry.sequence,
    label: entry.label,
    goals,
    removed,
    contents: entry.contents ?? null,
    undo: canUndo?.label ?? null,
    redo: canRedo?.label ?? null,
  }
}
