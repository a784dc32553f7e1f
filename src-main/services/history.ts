import { cellsOf } from '#domain/change/cells'
import type { Entry } from '#domain/change/entry'
import { draftOf, type GoalKey } from '#domain/change/record'
import type { RequestOf } from '#domain/contract/verbs'
import type { HistoryDetail, HistoryEntry, HistoryPage } from '#domain/contract/views'
import type { NetworkStore } from '../store/network-store'
import { putBackPlan } from './put-back'
import type { Session } from './session'

/** So many entries are looked at for one page: a search that finds little comes back in between. */
const MOST_LOOKED_AT = 5_000

/** What was done to a network, and taking it back. */
export class History {
  readonly #session: Session

  constructor(session: Session) {
    this.#session = session
  }

  async undo({ network }: RequestOf<'history.undo'>): Promise<number | null> {
    const entry = await this.#session.change(network, (store) => store.undo())
    return entry?.sequence ?? null
  }

  async redo({ network }: RequestOf<'history.redo'>): Promise<number | null> {
    const entry = await this.#session.change(network, (store) => store.redo())
    return entry?.sequence ?? null
  }

  /** Entries, newest first, from a sequence on; those alone that hold a text or moved a goal. */
  async list(request: RequestOf<'history.list'>): Promise<HistoryPage> {
    const store = this.#session.store(request.network)
    const found: HistoryEntry[] = []
    let looked = 0
    for await (const entry of store.past.backward(request.from ?? store.sequence)) {
      if (found.length === request.limit || looked === MOST_LOOKED_AT) {
        return { entries: found, next: entry.sequence }
      }
      looked += 1
      if (matches(entry, request)) found.push(summaryOf(entry))
    }
    return { entries: found, next: null }
  }

  /** One entry with each cell before and after. */
  async entry({ network, sequence }: RequestOf<'history.entry'>): Promise<HistoryDetail> {
    const store = this.#session.store(network)
    const entry = await store.past.entry(sequence)
    const names = namesOf(store, entry)
    const cells = cellsOf(entry)
    return {
      ...summaryOf(entry),
      cells: cells.map((cell) => ({ ...cell, name: names.get(cell.key) ?? null })),
    }
  }

  async putBack(request: RequestOf<'history.putBack'>): Promise<number | null> {
    const entry = await this.#session.change(request.network, (store) =>
      store.commit('restore', (records) => putBackPlan(store, records, request)),
    )
    return entry?.sequence ?? null
  }
}

function matches(entry: Entry, { text, goal }: RequestOf<'history.list'>): boolean {
  const wanted = text?.trim().toLocaleLowerCase() ?? ''
  const said = `${entry.label}\n${entry.who}`.toLocaleLowerCase()
  if (!said.includes(wanted)) return false
  return goal === undefined || entry.moves.some(({ key }) => key === goal)
}

function summaryOf({ sequence, at, who, action, label, moves }: Entry): HistoryEntry {
  const goals = new Set(moves.map(({ key }) => key)).size
  return { sequence, at, who, action, label, goals }
}

/** What the goals of an entry are called: now, or, for those that are gone, when it was made. */
function namesOf({ records }: NetworkStore, { moves }: Entry): ReadonlyMap<GoalKey, string | null> {
  const names = new Map<GoalKey, string | null>()
  for (const move of moves) {
    const then = move.type === 'goal' ? (move.after ?? move.before) : null
    const record = records.get(move.key) ?? then
    if (record !== null) names.set(move.key, draftOf(record).name)
  }
  return names
}
