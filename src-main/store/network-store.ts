import { applyContents, type ContentsMove } from '#domain/change/contents'
import type { Action, Entry } from '#domain/change/entry'
import type { Move } from '#domain/change/move'
import type { GoalKey, GoalRecord } from '#domain/change/record'
import { redoMoves, undoMoves } from '#domain/change/towards'
import { stacksAfter, stepsOf, withoutGone, type Stacks } from '#domain/change/undo'
import type { NetworkContents } from '#domain/network/network'
import type { Steps } from '#domain/steps'
import type { ReadOnly, Writer } from './access'
import { readOnlyFailure, writeFailure } from './failures'
import { isGone, PastEntries } from './past-entries'
import { prune } from './prune'
import type { Reading } from './reading'
import { Slices } from '../work/slices'
import { unwatched, type Watch } from '../work/watch'
import { applyMoves, lay, type Records } from './records'
import { RestorePoints, type RestorePointId } from './restore-points'
import type { SnapshotParts } from './snapshot'
import type { Surroundings } from './surroundings'

/** What is to happen, worked out against the newest state: its name for people, and the moves. */
export interface Plan {
  readonly label: string
  readonly moves: readonly Move[]
  /** What moves besides goals. */
  readonly contents?: ContentsMove | null
  /** The entry that is undone or done again. */
  readonly of?: number
}

/** What an opened network is made of: see open-network.ts. */
export interface StoreParts {
  readonly surroundings: Surroundings
  readonly folder: string
  readonly contents: NetworkContents
  /** Handed over: the store changes it. */
  readonly records: Map<GoalKey, GoalRecord>
  /** The last sequence that is in the records. */
  readonly sequence: number
  readonly stacks: Stacks
  /** What lays the records down, which may be under way. */
  readonly reading: Reading
  readonly access: Writer | ReadOnly
}

/** Works out what is to happen, from the newest state. It may rest, tell how far it is, and be stopped. */
export type Planning = (records: Records, watch: Watch) => Plan | Promise<Plan>

/**
 * What makes a restore point before it: where it moves many goals, or however small it is. What is undone or done again is in the
 * history already; a pull and a post make theirs before they begin, for they go on in many commits.
 */
const keepsPoint: Readonly<Record<Action, 'of many' | 'always' | 'never'>> = {
  edit: 'of many',
  create: 'of many',
  duplicate: 'of many',
  delete: 'of many',
  fix: 'of many',
  discard: 'of many',
  restore: 'of many',
  resolve: 'of many',
  import: 'always',
  undo: 'never',
  redo: 'never',
  pull: 'never',
  post: 'never',
}

const DAY = 24 * 60 * 60 * 1000

/**
 * The single writer of one network. Commits run one after another; each is in the journal, on the disk, before it is in
 * memory and before anybody is told.
 */
export class NetworkStore {
  /** The goals as they come from the disk. Until all are there, `records` lacks some, and whatever is to be committed waits. */
  readonly reading: Reading
  readonly past: PastEntries
  readonly restorePoints: RestorePoints
  readonly #surroundings: Surroundings
  readonly #folder: string
  readonly #records: Map<GoalKey, GoalRecord>
  readonly #access: Writer | ReadOnly
  #contents: NetworkContents
  #sequence: number
  #stacks: Stacks
  #last: Promise<unknown>

  constructor(parts: StoreParts) {
    const { surroundings, folder } = parts
    this.reading = parts.reading
    this.past = new PastEntries(surroundings.disk, folder)
    this.restorePoints = new RestorePoints(surroundings.disk, folder)
    this.#surroundings = surroundings
    this.#folder = folder
    this.#records = parts.records
    this.#access = parts.access
    this.#contents = parts.contents
    this.#sequence = parts.sequence
    this.#stacks = parts.stacks
    this.#last = Promise.resolve()
    // One may be due from before; it is of all goals.
    void this.reading.ended.then(
      () => (this.#last = this.#last.then(() => this.#snapshotIfDue())),
      () => undefined,
    )
  }

  /** Every goal. Wait for `reading.whole()` before: what looked at some of them would do half of its work. */
  get records(): Records {
    if (!this.reading.isWhole) throw new Error('The goals are still being read')
    return this.#records
  }

  /** The network itself, its offers and advertisers. */
  get contents(): NetworkContents {
    return this.#contents
  }

  /** The sequence of the last entry. */
  get sequence(): number {
    return this.#sequence
  }

  /** Why nothing can be changed; null where it can. */
  get readOnly(): ReadOnly | null {
    return 'reason' in this.#access ? this.#access : null
  }

  /** What undo would take back. */
  get canUndo(): { readonly label: string } | null {
    return this.#stacks.undo?.top ?? null
  }

  /** What redo would do again. */
  get canRedo(): { readonly label: string } | null {
    return this.#stacks.redo?.top ?? null
  }

  /**
   * Makes a plan happen. The plan is worked out when its turn comes, so it sees everything committed before it.
   * Resolves with the entry once it is on the disk; with null where the plan moves nothing. Rejects where it could not be
   * kept, and where it was stopped before it was being kept: nothing has changed then.
   */
  commit(action: Action, plan: Planning, watch: Watch = unwatched): Promise<Entry | null> {
    return this.#inTurn(() => this.#commitNow(action, plan, watch))
  }

  /** Takes back the last thing that was done and not taken back yet. Null where there is none. */
  undo(watch: Watch = unwatched): Promise<Entry | null> {
    return this.#inTurn(() => this.#step('undo', undoMoves, watch))
  }

  /** Does again what was taken back last. Null where there is nothing, or something new was done since. */
  redo(watch: Watch = unwatched): Promise<Entry | null> {
    return this.#inTurn(() => this.#step('redo', redoMoves, watch))
  }

  /** Keeps a verified copy of the network as it is now. Once it is kept, what is watched can no longer be stopped. */
  async keepRestorePoint(reason: string, watch: Watch = unwatched): Promise<RestorePointId> {
    this.#writer()
    await this.reading.whole()
    const [sequence, goals] = [this.#sequence, [...this.#records.values()]]
    const at = this.#surroundings.now().toISOString()
    const info = { sequence, at, reason, goals: goals.length }
    return this.restorePoints.create(info, this.#contents, goals, watch)
  }

  /** Does something with the files while nothing moves in them: no commit runs, and no snapshot is being written. */
  async whileStill<T>(work: () => Promise<T>): Promise<T> {
    for (;;) {
      await this.settle()
      // A commit that came in between may have started another snapshot.
      const done = await this.#inTurn(async () =>
        this.#isWritingSnapshot ? null : { value: await work() },
      )
      if (done !== null) return done.value
    }
  }

  /** Waits for everything under way, a snapshot in the background as well. */
  async settle(): Promise<void> {
    await this.#last
    if ('reason' in this.#access) return
    await this.#access.snapshots.settle()
    await this.#last
  }

  /** Waits for what is under way, then lets go of the files and of the right to write. */
  async close(): Promise<void> {
    await this.settle()
    this.reading.stop()
    if ('reason' in this.#access) return
    try {
      await this.#access.journal.close()
    } finally {
      await this.#access.lock.release()
    }
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    // Where the goals cannot be read, nothing is done to some of them.
    const turn = this.#last.then(() => this.reading.whole()).then(work)
    this.#last = turn.then(
      () => this.#snapshotIfDue(),
      () => undefined,
    )
    return turn
  }

  get #isWritingSnapshot(): boolean {
    return !('reason' in this.#access) && this.#access.snapshots.running
  }

  async #commitNow(action: Action, plan: Planning, watch: Watch): Promise<Entry | null> {
    const { journal, snapshots } = this.#writer()
    watch.signal?.throwIfAborted()
    const { label, moves, contents = null, of } = await plan(this.#records, watch)
    if (moves.length === 0 && contents === null && of === undefined) return null
    if (this.#keepsPoint(action, moves)) await this.keepRestorePoint(`Before: ${label}`, watch)
    watch.commit()
    const after = applyMoves(this.#records, moves)
    const entry: Entry = {
      sequence: this.#sequence + 1,
      at: this.#surroundings.now().toISOString(),
      who: this.#surroundings.process.user,
      action,
      label,
      ...(of !== undefined && { of }),
      moves,
      ...(contents !== null && { contents }),
    }
    try {
      snapshots.note(await journal.append(entry))
    } catch (error) {
      throw writeFailure(error, this.#folder)
    }
    this.#sequence = entry.sequence
    this.#stacks = stacksAfter(this.#stacks, entry)
    lay(this.#records, after)
    if (contents !== null) this.#contents = applyContents(this.#contents, contents)
    return entry
  }

  async #step(
    action: 'undo' | 'redo',
    towards: (records: Records, done: readonly Move[]) => Steps<readonly Move[]>,
    watch: Watch,
  ): Promise<Entry | null> {
    const step = this.#stacks[action]?.top
    if (step === undefined) return null
    const title = action === 'undo' ? 'Undo' : 'Redo'
    const plan = async (records: Records): Promise<Plan> => {
      const { moves: done } = await this.#entryOf(step.sequence)
      const moves = await new Slices(watch).done(towards(records, done), done.length)
      return { label: `${title}: ${step.label}`, of: step.sequence, moves }
    }
    return this.#commitNow(action, plan, watch)
  }

  /** An entry that can no longer be read can no longer be undone, nor can what was done before it. */
  async #entryOf(sequence: number): Promise<Entry> {
    try {
      return await this.past.entry(sequence)
    } catch (error) {
      if (isGone(error)) this.#stacks = withoutGone(this.#stacks, sequence + 1)
      throw error
    }
  }

  #keepsPoint(action: Action, moves: readonly Move[]): boolean {
    if (keepsPoint[action] !== 'of many') return keepsPoint[action] === 'always'
    const { manyGoals } = this.#surroundings.limits
    return moves.length >= manyGoals && new Set(moves.map(({ key }) => key)).size >= manyGoals
  }

  async #snapshotIfDue(): Promise<void> {
    if ('reason' in this.#access || !this.#access.snapshots.due) return
    const { journal, snapshots } = this.#access
    try {
      await journal.startSegment(this.#sequence + 1)
    } catch {
      // Entries behind a snapshot are looked for in a part of their own: without one there is no snapshot now.
      snapshots.postpone()
      return
    }
    snapshots.start(this.#snapshotParts(), (previous) => this.#inTurn(() => this.#prune(previous)))
  }

  #snapshotParts(): SnapshotParts {
    const { undo, redo } = this.#stacks
    return {
      ...this.#contents,
      sequence: this.#sequence,
      undo: stepsOf(undo),
      redo: stepsOf(redo),
      goals: [...this.#records.values()],
    }
  }

  async #prune(previous: number): Promise<void> {
    const { disk, now, limits } = this.#surroundings
    const since = now().getTime() - limits.historyDays() * DAY
    const pruning = { since, after: previous, stacks: this.#stacks }
    this.#stacks = withoutGone(this.#stacks, await prune(disk, this.#folder, pruning))
  }

  #writer(): Writer {
    if ('reason' in this.#access) throw readOnlyFailure()
    return this.#access
  }
}
