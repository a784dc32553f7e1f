import type { Entry } from '#domain/change/entry'
import type { RequestOf } from '#domain/contract/verbs'
import type { HistoryDetail, HistoryEntry, HistoryPage } from '#domain/contract/views'
import { matches } from '#domain/history/filter'
import type { NetworkStore } from '../../store/network/network-store'
import type { LongWork } from '../../long-work/long-work'
import { Slices } from '../../long-work/slices'
import type { Watch } from '../../long-work/watch'
import { namedCells } from './named-cells'
import { putBackPlan } from './put-back'
import type { Session } from '../session'

/** So many entries are looked at for one page: a search that finds little comes back in between. */
const MOST_LOOKED_AT = 5_000

/** What was done to a network, and taking it back. */
export class History {
  readonly #session: Session
  readonly #work: LongWork

  constructor(session: Session, work: LongWork) {
    this.#session = session
    this.#work = work
  }

  async undo({ network }: RequestOf<'history.undo'>): Promise<number | null> {
    const entry = await this.#session.change(network, 'undo', (store, watch) => store.undo(watch))
    return entry?.sequence ?? null
  }

  async redo({ network }: RequestOf<'history.redo'>): Promise<number | null> {
    const entry = await this.#session.change(network, 'redo', (store, watch) => store.redo(watch))
    return entry?.sequence ?? null
  }

  /** Entries, newest first, from a sequence on; those alone that hold a text or moved a goal. */
  list(request: RequestOf<'history.list'>): Promise<HistoryPage> {
    const store = this.#session.store(request.network)
    return this.#work.run('list history', (watch) => listed(store, request, watch))
  }

  /** One entry with each cell before and after; those of one goal alone where it is named. */
  async entry({ network, sequence, goal }: RequestOf<'history.entry'>): Promise<HistoryDetail> {
    const store = await this.#session.whole(network)
    return this.#work.run('show entry', async (watch) => {
      const entry = await store.past.entry(sequence, watch)
      const moves = entry.moves.filter(({ key }) => goal === undefined || key === goal)
      const cells = namedCells(store.records, { ...entry, moves })
      const named = await new Slices(watch).done(cells, moves.length)
      return { ...summaryOf(entry), cells: named }
    })
  }

  async putBack(request: RequestOf<'history.putBack'>): Promise<number | null> {
    const store = this.#session.store(request.network)
    const entry = await this.#session.commit(request.network, 'restore', (records, watch) =>
      putBackPlan(store, records, request, watch),
    )
    return entry?.sequence ?? null
  }
}

async function listed(
  { past, sequence }: NetworkStore,
  { from = sequence, limit, ...filter }: RequestOf<'history.list'>,
  watch: Watch,
): Promise<HistoryPage> {
  const found: HistoryEntry[] = []
  let looked = 0
  for await (const entry of past.backward(from, watch)) {
    if (found.length === limit || looked === MOST_LOOKED_AT) {
      return { entries: found, next: entry.sequence }
    }
    looked += 1
    if (matches(entry, filter)) found.push(summaryOf(entry))
  }
  return { entries: found, next: null }
}

function summaryOf({ sequence, at, who, action, label, moves }: Entry): HistoryEntry {
  const goals = new Set(moves.map(({ key }) => key)).size
  return { sequence, at, who, action, label, goals }
}
