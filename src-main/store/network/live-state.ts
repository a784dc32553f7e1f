import { applyContents } from '#domain/change/contents'
import type { Entry } from '#domain/change/entry'
import type { GoalKey, GoalRecord } from '#domain/change/record'
import { stacksAfter, stepsOf, withoutGone, type Stacks } from '#domain/change/undo'
import type { NetworkContents } from '#domain/network/network'
import { lay, type Moved, type Records } from '../state/records'
import type { NetworkState } from '../state/replay'
import type { SnapshotParts } from '../snapshot/snapshot'

/** An open network in memory: what its journal has come to. It moves by entries that are on the disk, and by nothing else. */
export class LiveState {
  readonly #records: Map<GoalKey, GoalRecord>
  #contents: NetworkContents
  #sequence: number
  #stacks: Stacks

  /** The records are handed over: from now on they change here alone, once they are all laid down. */
  constructor({ contents, records, sequence, stacks }: NetworkState) {
    this.#records = records
    this.#contents = contents
    this.#sequence = sequence
    this.#stacks = stacks
  }

  get records(): Records {
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

  /** What can be undone and done again. */
  get stacks(): Stacks {
    return this.#stacks
  }

  /** Takes over an entry, and what its moves make of the records. */
  take(entry: Entry, moved: Moved): void {
    this.#sequence = entry.sequence
    this.#stacks = stacksAfter(this.#stacks, entry)
    lay(this.#records, moved)
    if (entry.contents !== undefined) {
      this.#contents = applyContents(this.#contents, entry.contents)
    }
  }

  /** Forgets the steps that need entries from before this sequence. */
  forgetStepsBefore(sequence: number): void {
    this.#stacks = withoutGone(this.#stacks, sequence)
  }

  /** All of it, for a snapshot. */
  parts(): SnapshotParts {
    const { undo, redo } = this.#stacks
    return {
      ...this.#contents,
      sequence: this.#sequence,
      undo: stepsOf(undo),
      redo: stepsOf(redo),
      goals: [...this.#records.values()],
    }
  }
}
