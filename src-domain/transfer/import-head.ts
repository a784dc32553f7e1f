import type { TableCell } from './cell'
import type { ColumnMapping } from './columns'
import type { FileMark } from './decimal-mark'

export type ImportKind = 'csv' | 'xlsx' | 'config' | 'answer' | 'changes'

/** What a file is, before anything is planned. */
export interface ImportHead {
  readonly kind: ImportKind
  /** The network id that the file is of; null where it does not say. */
  readonly network: string | null
  /** Null where it is no table. */
  readonly table: TableHead | null
  /** Who made a change file; null where it is none. */
  readonly made: ChangesMade | null
  /** What was passed over or mended while reading: a sentence each. */
  readonly notices: readonly string[]
}

/** The columns of a table, and how its cells are read. */
export interface TableHead {
  readonly columns: readonly TableColumn[]
  readonly mapping: ColumnMapping
  readonly mark: FileMark
}

export interface TableColumn {
  readonly header: string
  /** Its first cells that are not blank. */
  readonly samples: readonly TableCell[]
}

export interface ChangesMade {
  readonly author: string
  readonly at: string
  readonly comment: string
}

/** How a person wants a table to be read; what is missing is guessed. */
export interface TableChoices {
  readonly mapping?: ColumnMapping
  readonly mark?: FileMark
  /** Columns of tables that were read before: the field that was chosen for a header, or an empty text for none. */
  readonly remembered?: Readonly<Record<string, string>>
}

/** What a place in a file of this kind is called. */
export function placeNameOf(kind: ImportKind): (place: number) => string {
  return (place) => `${kind === 'csv' || kind === 'xlsx' ? 'row' : 'goal'} ${place}`
}
