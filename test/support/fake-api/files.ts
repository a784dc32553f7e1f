import type { FilesVerbs } from '#domain/contract/files-verbs'
import type { ExportEnd, ImportView } from '#domain/contract/files-views'
import type { NetworkKey } from '#domain/contract/views'
import { appliedCells } from '#domain/transfer/import-moves'
import { endingOf } from '#domain/transfer/formats'
import { countOutcomes, type PlannedRow } from '#domain/transfer/planned-row'
import type { HandlersOf } from './handlers'

type ImportRequest = FilesVerbs['imports.apply']['request']

/** Files in and out, as a test says what is in them. */
export class FakeFiles {
  /** What the file comes to that is chosen next; null where the person chooses none. */
  import: Omit<ImportView, 'counts'> | null = null
  rows: readonly PlannedRow[] = []
  /** How the next export ends; as it should where nothing is said. */
  ends: ExportEnd | null = null
  readonly #apply: (network: NetworkKey, rows: readonly PlannedRow[]) => number | null

  /** Hands over the rows that are to be applied, with the cells that an import sets. */
  constructor(apply: (network: NetworkKey, rows: readonly PlannedRow[]) => number | null) {
    this.#apply = apply
  }

  readonly handlers: HandlersOf<FilesVerbs> = {
    'imports.open': () => (this.import === null ? null : this.#view(this.import)),
    'imports.reread': ({ mapping, mark }) => {
      if (this.import === null) throw new Error('The test gave no file')
      const columns = this.import.columns.map((column, place) => ({
        ...column,
        field: mapping === undefined ? column.field : (mapping[place] ?? null),
      }))
      this.import = { ...this.import, columns, mark: mark ?? this.import.mark }
      return this.#view(this.import)
    },
    'imports.rows': ({ outcome, from, limit }) => {
      const wanted = this.rows.filter((row) => outcome === undefined || row.outcome === outcome)
      return { rows: wanted.slice(from, from + limit), total: wanted.length }
    },
    'imports.apply': (request) => this.#apply(request.network, this.#kept(request)),
    'imports.close': () => null,
    'exports.write': ({ network, format }) => {
      const path = `/home/ana/${network}${endingOf(format)}`
      return this.ends ?? { kind: 'written', path, goals: 1, notices: [] }
    },
    'exports.replace': ({ network }) => {
      return { kind: 'written', path: `/home/ana/${network}`, goals: 1, notices: [] }
    },
  }

  #view(view: Omit<ImportView, 'counts'>): ImportView {
    return { ...view, counts: countOutcomes(this.rows) }
  }

  #kept({ leaveOut, takeTheirs }: ImportRequest): readonly PlannedRow[] {
    return this.rows
      .filter(({ place }) => !leaveOut.includes(place))
      .map((row) => ({ ...row, cells: appliedCells(row, takeTheirs.includes(row.place)) }))
      .filter(({ cells }) => cells.length > 0)
  }
}
