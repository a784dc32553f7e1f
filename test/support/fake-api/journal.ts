import { cellsOf } from '#domain/change/cells'
import type { Action, Entry } from '#domain/change/entry'
import { inverseOf, type Move } from '#domain/change/move'
import { draftOf, type GoalKey, type GoalRecord } from '#domain/change/record'
import { movesToTakeBack, type Past } from '#domain/change/rewind'
import { stacksAfter, type Stacks } from '#domain/change/undo'
import type { PulledGoal } from '#domain/contract/find-verbs'
import type { RequestOf } from '#domain/contract/verbs'
import { matches } from '#domain/history/filter'
import type { HistoryDetail, HistoryEntry, HistoryPage } from '#domain/contract/views'
import { rewind } from '../in-one-go'

type Records = ReadonlyMap<GoalKey, GoalRecord>

/** The journal of a fake main process: what was done, in memory. */
export class FakeJournal {
  readonly #entries: Entry[] = []
  #stacks: Stacks = { undo: null, redo: null }

  /** What would be taken back and done again now. */
  get labels() {
    return {
      undo: this.#stacks.undo?.top.label ?? null,
      redo: this.#stacks.redo?.top.label ?? null,
    }
  }

  get sequence(): number {
    return this.#entries.length
  }

  add(action: Action, label: string, moves: readonly Move[], when: Partial<Entry> = {}): Entry {
    const entry: Entry = {
      sequence: this.sequence + 1,
      at: '2026-03-01T12:00:00.000Z',
      who: 'ana',
      action,
      label,
      moves,
      ...when,
    }
    this.#entries.push(entry)
    this.#stacks = stacksAfter(this.#stacks, entry)
    return entry
  }

  /** Takes the next step back or forth: its entry, or null where there is none. */
  step(action: 'undo' | 'redo'): Entry | null {
    const top = this.#stacks[action]?.top
    const done = this.#entries.find(({ sequence }) => sequence === top?.sequence)
    if (top === undefined || done === undefined) return null
    const moves = action === 'undo' ? done.moves.toReversed().map(inverseOf) : done.moves
    const title = action === 'undo' ? 'Undo' : 'Redo'
    return this.add(action, `${title}: ${top.label}`, moves, { of: top.sequence })
  }

  /** The goals that pulls changed: just now, whenever it was. */
  pulled(): readonly PulledGoal[] {
    return this.#entries
      .filter(({ action }) => action === 'pull')
      .flatMap(({ moves }) => moves.map(({ key }) => ({ key, at: new Date().toISOString() })))
  }

  page({ limit, from = this.sequence, ...filter }: RequestOf<'history.list'>): HistoryPage {
    const found = this.#entries
      .toReversed()
      .filter(({ sequence }) => sequence <= from)
      .filter((entry) => matches(entry, filter))
    const next = found[limit]?.sequence ?? null
    return { entries: found.slice(0, limit).map(summaryOf), next }
  }

  detail(sequence: number, records: Records): HistoryDetail {
    const entry = this.#entries[sequence - 1]
    if (entry === undefined) throw new Error(`Nothing has the sequence ${sequence}`)
    const nameOf = (key: GoalKey) => {
      const record = records.get(key)
      return record === undefined ? null : draftOf(record).name
    }
    const cells = cellsOf(entry)
    return {
      ...summaryOf(entry),
      cells: cells.map((cell) => ({ ...cell, name: nameOf(cell.key) })),
    }
  }

  /** Goals as they were just after an entry. */
  pastAt(sequence: number, records: Records, keys: readonly GoalKey[] | undefined): Past {
    const past: Past = new Map()
    const wanted = keys === undefined ? null : new Set(keys)
    for (const entry of this.#entries.slice(sequence).reverse()) {
      rewind(past, records, movesToTakeBack(entry), wanted)
    }
    return past
  }
}

function summaryOf({ moves, of: _of, ...said }: Entry): HistoryEntry {
  return { ...said, goals: new Set(moves.map(({ key }) => key)).size }
}
