import { applyMove, type Move } from '#domain/change/move'
import type { GoalKey, GoalRecord } from '#domain/change/record'
import type { NetworkContents } from '#domain/network/network'
import { writeFailure } from './failures'
import type { JournalWriter } from './journal'
import type { Action, Entry } from './journal-line'

/** What is to happen, worked out against the newest state: its name for people, and the moves. */
export interface Plan {
  readonly label: string
  readonly moves: readonly Move[]
}

/** What an opened network is made of: see open-network.ts. */
export interface StoreParts {
  readonly folder: string
  readonly contents: NetworkContents
  readonly records: Iterable<GoalRecord>
  /** The last sequence that is in the records. */
  readonly sequence: number
  readonly journal: JournalWriter
  readonly now: () => Date
}

/** The records of a network, read by anybody, changed by the store alone. */
export type Records = ReadonlyMap<GoalKey, GoalRecord>

/**
 * The single writer of one network. Commits run one after another; each is in the journal, on the disk, before it is in
 * memory and before anybody is told.
 */
export class NetworkStore {
  readonly contents: NetworkContents
  readonly #folder: string
  readonly #records: Map<GoalKey, GoalRecord>
  readonly #journal: JournalWriter
  readonly #now: () => Date
  #sequence: number
  #last: Promise<unknown> = Promise.resolve()

  constructor(parts: StoreParts) {
    this.contents = parts.contents
    this.#folder = parts.folder
    this.#records = new Map([...parts.records].map((record) => [record.key, record]))
    this.#journal = parts.journal
    this.#sequence = parts.sequence
    this.#now = parts.now
  }

  get records(): Records {
    return this.#records
  }

  /**
   * Makes a plan happen. The plan is worked out when its turn comes, so it sees everything committed before it.
   * Resolves with the entry once it is on the disk; with null where the plan moves nothing. Rejects where it could not be
   * kept: nothing has changed then.
   */
  commit(action: Action, plan: (records: Records) => Plan): Promise<Entry | null> {
    const turn = this.#last.then(() => this.#commitNow(action, plan))
    this.#last = turn.catch(() => undefined)
    return turn
  }

  /** Waits for what is under way, then lets go of the files. */
  async close(): Promise<void> {
    await this.#last
    await this.#journal.close()
  }

  async #commitNow(action: Action, plan: (records: Records) => Plan): Promise<Entry | null> {
    const { label, moves } = plan(this.#records)
    if (moves.length === 0) return null
    const entry: Entry = {
      sequence: this.#sequence + 1,
      at: this.#now().toISOString(),
      action,
      label,
      moves,
    }
    const after = applyMoves(this.#records, moves)
    try {
      await this.#journal.append(entry)
    } catch (error) {
      throw writeFailure(error, this.#folder)
    }
    this.#sequence = entry.sequence
    lay(this.#records, after)
    return entry
  }
}

/** What the moves make of the records they touch: null for a goal that goes. */
export function applyMoves(
  records: Records,
  moves: readonly Move[],
): ReadonlyMap<GoalKey, GoalRecord | null> {
  const after = new Map<GoalKey, GoalRecord | null>()
  for (const move of moves) {
    const before = after.has(move.key) ? after.get(move.key) : records.get(move.key)
    after.set(move.key, applyMove(before ?? null, move))
  }
  return after
}

/** Lays changed records over others: the one place where a network's state in memory moves. */
export function lay(
  records: Map<GoalKey, GoalRecord>,
  after: ReadonlyMap<GoalKey, GoalRecord | null>,
): void {
  for (const [key, record] of after) {
    if (record === null) records.delete(key)
    else records.set(key, record)
  }
}
