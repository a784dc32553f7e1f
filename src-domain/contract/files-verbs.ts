import type { GoalKey } from '#domain/change/record'
import type { GoalFieldName } from '#domain/goal/goal'
import type { DecimalMark } from '#domain/money/typed'
import type { FileFormat } from '#domain/transfer/formats'
import type { Outcome } from '#domain/transfer/planned-row'
import type { ExportEnd, ImportAnswer, ImportRows, ImportView } from './files-views'
import type { NetworkKey } from './views'

/** What the window can ask of files in and out. */
export interface FilesVerbs {
  /** Reads a file and plans what it would do; asks which one where none is named. Null when the person chose none. */
  'imports.open': {
    request: {
      readonly network: NetworkKey
      /** The file that was dropped on the window. */
      readonly path?: string
    }
    reply: ImportView | null
  }
  /** Reads the same file again, with other columns or another decimal mark. */
  'imports.reread': {
    request: {
      readonly network: NetworkKey
      /** A field for each column, null for one that is passed over. */
      readonly mapping?: readonly (GoalFieldName | null)[]
      readonly mark?: DecimalMark
    }
    reply: ImportView
  }
  'imports.rows': {
    request: {
      readonly network: NetworkKey
      /** Only rows that come to this. */
      readonly outcome?: Outcome
      /** How many of them are passed over. */
      readonly from: number
      readonly limit: number
    }
    reply: ImportRows
  }
  /**
   * Makes drafts of the rows that were kept, as one step that can be undone, after a restore point. The sequence of that; null where
   * nothing had to move. What is in conflict, asks or is refused stays out unless something is said of it.
   */
  'imports.apply': {
    request: {
      readonly network: NetworkKey
      /** The places of the rows that were rejected. */
      readonly leaveOut: readonly number[]
      /** The places of rows in conflict of which the file’s values are taken. */
      readonly takeTheirs: readonly number[]
      readonly answers: readonly ImportAnswer[]
      readonly acceptOtherNetwork: boolean
    }
    reply: number | null
  }
  /** Forgets the file. */
  'imports.close': { request: { readonly network: NetworkKey }; reply: null }
  /** Asks where to and writes goals there. Null when the person chose no place. */
  'exports.write': {
    request: {
      readonly network: NetworkKey
      readonly format: FileFormat
      /** Only these goals. */
      readonly keys?: readonly GoalKey[]
      /** Only the goals of these offers. */
      readonly offers?: readonly number[]
      /** What whoever opens it should know. */
      readonly comment: string
    }
    reply: ExportEnd | null
  }
  /** Writes the export that was held back over the file that somebody changed. */
  'exports.replace': { request: { readonly network: NetworkKey }; reply: ExportEnd }
}
