import type { Action, Entry } from '#domain/change/entry'
import type { NetworkContents } from '#domain/network/network'
import { Slices } from '../../long-work/slices'
import { unwatched, type Watch } from '../../long-work/watch'
import type { ReadOnly, Writer } from './access'
import { readOnlyFailure, writeFailure } from '../disk/failures'
import { snapshotIfDue } from './housekeeping'
import { LiveState } from './live-state'
import { PastEntries } from '../journal/past-entries'
import { entryOf, isNothing, type Committed, type Planning } from './plan'
import { needsPoint } from '../restore-points/point-before'
import type { Reading } from './reading'
import { applyMoves, type Records } from '../state/records'
import type { NetworkState } from '../state/replay'
import { RestorePoints, type RestorePointId } from '../restore-points/restore-points'
import type { Surroundings } from '../surroundings'
import { CommitTurns } from './commit-turns'
import { stepPlanning, type StepAction } from './undoing'

export type { Plan, Planning } from './plan'

/** What an opened network is made of: see open-network.ts. */
export interface StoreParts extends NetworkState {
  readonly surroundings: Surroundings
  readonly folder: string
  /** What lays the records down, which may be under way. */
  readonly reading: Reading
  readonly access: Writer | ReadOnly
}

/**
 * The single writer of one network. Commits run one after another; each is in the journal, on the disk, before it is in
 * memory and before anybody is told.
 */
export class NetworkStore {
  /** The goals as they come from the disk. Until all are there, `records` lacks some, and whatever is to be committed waits. */
  readonly reading: Reading
  readonly past: PastEntries
  readonly restorePoints: RestorePoints
  /** Why nothing can be changed; null where it can. */
  readonly readOnly: ReadOnly | null
  readonly #surroundings: Surroundings
  readonly #folder: string
  readonly #writer: Writer | null
  readonly #state: LiveState
  readonly #turns: CommitTurns
  #tell: (committed: Committed) => void = () => undefined

  constructor(parts: StoreParts) {
    const { surroundings, folder, access, reading } = parts
    this.reading = reading
    this.past = new PastEntries(surroundings.disk, folder)
    this.restorePoints = new RestorePoints(surroundings.disk, folder)
    this.#surroundings = surroundings
    this.#folder = folder
    this.readOnly = 'reason' in access ? access : null
    this.#writer = 'reason' in access ? null : access
    this.#state = new LiveState(parts)
    // Where the goals cannot be read, nothing is done to some of them.
    this.#turns = new CommitTurns(
      () => reading.whole(),
      () => this.#keepShort(),
    )
    // What follows a turn may be due from before; it is of all goals.
    void reading.ended.then(
      () => this.#turns.take(() => Promise.resolve()),
      () => undefined,
    )
  }

  /** Every goal. Wait for `reading.whole()` before: what looked at some of them would do half of its work. */
  get records(): Records {
    if (!this.reading.isWhole) throw new Error('The goals are still being read')
    return this.#state.records
  }

  /** The network itself, its offers and advertisers. */
  get contents(): NetworkContents {
    return this.#state.contents
  }

  /** The sequence of the last entry. */
  get sequence(): number {
    return this.#state.sequence
  }

  /** What undo would take back. */
  get canUndo(): { readonly label: string } | null {
    return this.#state.stacks.undo?.top ?? null
  }

  /** What redo would do again. */
  get canRedo(): { readonly label: string } | null {
    return this.#state.stacks.redo?.top ?? null
  }

  /** Tells somebody of each commit from now on, whoever asked for it, in their order and before those who asked. */
  follow(tell: (committed: Committed) => void): void {
    this.#tell = tell
  }

  /**
   * Makes a plan happen. The plan is worked out when its turn comes, so it sees everything committed before it.
   * Resolves with the entry once it is on the disk; with null where the plan moves nothing. Rejects where it could not be
   * kept, and where it was stopped before it was being kept: nothing has changed then.
   */
  commit(action: Action, plan: Planning, watch: Watch = unwatched): Promise<Entry | null> {
    return this.#turns.take(() => this.#commitNow(action, plan, watch))
  }

  /** Takes back the last thing that was done and not taken back yet. Null where there is none. */
  undo(watch: Watch = unwatched): Promise<Entry | null> {
    return this.#turns.take(() => this.#step('undo', watch))
  }

  /** Does again what was taken back last. Null where there is nothing, or something new was done since. */
  redo(watch: Watch = unwatched): Promise<Entry | null> {
    return this.#turns.take(() => this.#step('redo', watch))
  }

  /** Keeps a verified copy of the network as it is now. Once it is kept, what is watched can no longer be stopped. */
  async keepRestorePoint(reason: string, watch: Watch = unwatched): Promise<RestorePointId> {
    this.#toWrite()
    await this.reading.whole()
    const { sequence, contents, records } = this.#state
    const at = this.#surroundings.now().toISOString()
    const info = { sequence, at, reason, goals: records.size }
    return this.restorePoints.create(info, contents, [...records.values()], watch)
  }

  /** Does something with the files while nothing moves in them: no commit runs, and no snapshot is being written. */
  async whileStill<T>(work: () => Promise<T>): Promise<T> {
    for (;;) {
      await this.settle()
      // A commit that came in between may have started another snapshot.
      const done = await this.#turns.take(async () =>
        this.#writer?.snapshots.running === true ? null : { value: await work() },
      )
      if (done !== null) return done.value
    }
  }

  /** Waits for everything under way, a snapshot in the background as well. */
  async settle(): Promise<void> {
    await this.#turns.settle()
    await this.#writer?.snapshots.settle()
    await this.#turns.settle()
  }

  /** Waits for what is under way, then lets go of the files and of the right to write. */
  async close(): Promise<void> {
    await this.settle()
    await this.reading.stop()
    if (this.#writer === null) return
    try {
      await this.#writer.journal.close()
    } finally {
      await this.#writer.lock.release()
    }
  }

  async #commitNow(action: Action, planning: Planning, watch: Watch): Promise<Entry | null> {
    const { journal, snapshots } = this.#toWrite()
    const { now, process, limits } = this.#surroundings
    watch.signal?.throwIfAborted()
    const plan = await planning(this.#state.records, watch)
    if (isNothing(plan)) return null
    if (needsPoint(action, plan.moves, limits.manyGoals)) {
      await this.keepRestorePoint(`Before: ${plan.label}`, watch)
    }
    const moving = applyMoves(this.#state.records, plan.moves)
    const moved = await new Slices(watch).done(moving, plan.moves.length)
    watch.commit()
    const stamp = { sequence: this.sequence + 1, at: now().toISOString(), who: process.user }
    const entry = entryOf(plan, action, stamp)
    try {
      snapshots.note(await journal.append(entry))
    } catch (error) {
      throw writeFailure(error, this.#folder)
    }
    this.#state.take(entry, moved)
    this.#tell({ entry, moved })
    return entry
  }

  async #step(action: StepAction, watch: Watch): Promise<Entry | null> {
    const planning = stepPlanning(action, this.#state, this.past)
    return planning === null ? null : this.#commitNow(action, planning, watch)
  }

  async #keepShort(): Promise<void> {
    if (this.#writer === null) return
    const [surroundings, folder, state] = [this.#surroundings, this.#folder, this.#state]
    await snapshotIfDue({ surroundings, folder, state, writer: this.#writer, turns: this.#turns })
  }

  #toWrite(): Writer {
    if (this.#writer === null) throw readOnlyFailure()
    return this.#writer
  }
}
