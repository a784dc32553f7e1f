import { Buffer } from 'node:buffer'
import type { Entry } from '#domain/change/entry'
import type { GoalKey, GoalRecord } from '#domain/change/record'
import type { RequestOf } from '#domain/contract/verbs'
import { matches, type HistoryFilter } from '#domain/history/filter'
import { historyHead, historyLines, type HistoryNames } from '#domain/history/history-csv'
import { writeFileInPieces } from '../../files/write-file-in-pieces'
import type { NetworkStore } from '../../store/network/network-store'
import type { Surroundings } from '../../store/surroundings'
import type { LongWork } from '../../long-work/long-work'
import type { Watch } from '../../long-work/watch'
import { fileName } from '../files/file-name'
import type { NetworkFolders } from '../networks/network-folders'
import type { Dialogs } from '../networks/networks'
import type { Session } from '../session'
import type { Turns } from '../turns'

interface ExportParts {
  readonly surroundings: Surroundings
  readonly folders: NetworkFolders
  readonly session: Session
  readonly turns: Turns
  readonly work: LongWork
  readonly dialogs: Pick<Dialogs, 'chooseHistoryExport'>
}

/** The history as a table for spreadsheets. */
export class HistoryExport {
  readonly #parts: ExportParts

  constructor(parts: ExportParts) {
    this.#parts = parts
  }

  /** Asks where to and writes there what was done, the newest first, as far as it can be read. */
  export({ network, ...filter }: RequestOf<'history.export'>): Promise<string | null> {
    return this.#parts.turns.take(async () => {
      const { surroundings, folders, session, dialogs, work } = this.#parts
      const { disk, now } = surroundings
      const store = await session.whole(network)
      const name = (await folders.find(network))?.name ?? store.contents.network.name
      const day = now().toISOString().slice(0, 10)
      const path = await dialogs.chooseHistoryExport(`${fileName(name)} history ${day}.csv`)
      if (path === null) return null
      await work.run('export history', (watch) =>
        writeFileInPieces(disk, path, piecesOf(linesOf(store, filter, watch), watch), watch),
      )
      return path
    })
  }
}

async function* linesOf(
  store: NetworkStore,
  filter: HistoryFilter,
  watch: Watch,
): AsyncGenerator<Lines> {
  const gone = new Map<GoalKey, GoalRecord>()
  const names: HistoryNames = {
    goal: (key) => store.records.get(key) ?? gone.get(key) ?? null,
    offers: new Map(store.contents.offers.map((offer) => [offer.id, offer])),
  }
  yield [historyHead()]
  for await (const entry of store.past.backward(store.sequence, watch)) {
    noteGone(gone, store, entry)
    if (matches(entry, filter)) yield historyLines(entry, names, filter.goal)
  }
}

/** On the way back, a goal that is gone is met first as it was when it went. */
function noteGone(gone: Map<GoalKey, GoalRecord>, { records }: NetworkStore, entry: Entry): void {
  for (const move of entry.moves) {
    if (move.type !== 'goal' || records.has(move.key)) continue
    const record = move.before ?? move.after
    if (record !== null && !gone.has(move.key)) gone.set(move.key, record)
  }
}

type Lines = Iterable<string>

/** About so many characters are written at once: a millisecond or two of work. */
const PIECE = 256 * 1024

/** One entry may have a hundred thousand cells, and a hundred thousand entries one each. */
async function* piecesOf(
  groups: AsyncIterable<Lines>,
  { signal }: Watch,
): AsyncGenerator<Uint8Array> {
  let text = ''
  for await (const lines of groups) {
    signal?.throwIfAborted()
    for (const line of lines) {
      text += line
      if (text.length < PIECE) continue
      yield Buffer.from(text)
      signal?.throwIfAborted()
      text = ''
    }
  }
  yield Buffer.from(text)
}
