import type { GoalKey } from '#domain/change/record'
import type { GoalFieldName } from '#domain/goal/goal'
import type { FileMark } from '#domain/transfer/decimal-mark'
import type { ChangesMade, ImportKind } from '#domain/transfer/import-head'
import type { OutcomeCounts, PlannedRow } from '#domain/transfer/planned-row'

/** A file held against the open network: what it is, and what it would do. Its rows are asked for in pages. */
export interface ImportView {
  /** The name of the file, without its folder. */
  readonly file: string
  readonly kind: ImportKind
  readonly counts: OutcomeCounts
  /** The columns of a table, each with the field that it holds; none where the file is no table. */
  readonly columns: readonly ImportColumn[]
  /** The decimal mark of a table; null where nothing in it says, and where it is none. */
  readonly mark: FileMark
  /** The network id that the file is of, where that is another one: it is only applied when that is meant. */
  readonly otherNetwork: string | null
  /** Who made a change file; null where it is none. */
  readonly made: ChangesMade | null
  /** What was passed over while reading: a sentence each. */
  readonly notices: readonly string[]
}

export interface ImportColumn {
  readonly header: string
  readonly samples: readonly string[]
  /** Null where the column is passed over. */
  readonly field: GoalFieldName | null
}

/** Some rows of an import, in the order of the file. */
export interface ImportRows {
  readonly rows: readonly PlannedRow[]
  /** How many there are of the kind that was asked for. */
  readonly total: number
}

/** Which goal a row without an id is; null for a new one. */
export interface ImportAnswer {
  readonly place: number
  readonly key: GoalKey | null
}

/** How an export ended: written, or not before somebody says that the file there may go. */
export type ExportEnd =
  | {
      readonly kind: 'written'
      readonly path: string
      readonly goals: number
      /** What could not be expressed in the file: a sentence each. */
      readonly notices: readonly string[]
    }
  /** The file was read or written here before, and somebody changed it since. */
  | { readonly kind: 'changed since'; readonly path: string }
