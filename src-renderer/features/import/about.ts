import type { GoalKey } from '#domain/change/record'
import type { ImportView } from '#domain/contract/files-views'
import type { Failure } from '#domain/failure'
import type { GoalFieldName } from '#domain/goal/goal'
import type { FieldValue } from '#domain/model/field'
import type { DecimalMark } from '#domain/money/typed'
import type { PlannedRow } from '#domain/transfer/planned-row'
import type { Decisions } from './decisions'

/** How else a file is to be read. */
export interface Reading {
  readonly mapping?: readonly (GoalFieldName | null)[]
  readonly mark?: DecimalMark
}

/** What the dialog of an import knows, and what it can ask for. */
export interface ImportAbout {
  readonly view: ImportView | null
  /** What the open network is called. */
  readonly network: string
  /** The rows that are here so far, in the order of the file, what is paid and earned first in each. */
  readonly rows: readonly PlannedRow[]
  /** Whether all of them are. */
  readonly complete: boolean
  /** How many of them would be imported as things are decided. */
  readonly kept: number
  readonly decisions: Decisions
  readonly acceptsOther: boolean
  readonly busy: boolean
  readonly failure: Failure | null
  /** A value of a row in words, money with the currency of the row’s offer. */
  readonly wordsOf: (row: PlannedRow, field: GoalFieldName, value: FieldValue) => string
  /** What a field of a goal that is here comes to; null where it is empty. */
  readonly valueHere: (key: GoalKey, field: GoalFieldName) => FieldValue
  /** What a goal that is here is called, with its id and its offer. */
  readonly goalWords: (key: GoalKey) => string
  readonly offerName: (offer: number | null) => string
  /** Its name with its ID. */
  readonly offerWords: (offer: number | null) => string
  readonly decide: (decisions: Decisions) => void
  readonly acceptOther: (accepts: boolean) => void
  /** Reads the file again. What was decided is forgotten. */
  readonly reread: (reading: Reading) => void
  readonly apply: () => void
  readonly dismiss: () => void
  readonly cancel: () => void
}
