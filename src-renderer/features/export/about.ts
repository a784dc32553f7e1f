import type { Failure } from '#domain/failure'
import type { FileFormat } from '#domain/transfer/formats'

/** Which goals an export takes. */
export type Which = 'chosen' | 'listed' | 'offers' | 'all'

export interface ExportChoice {
  readonly value: Which
  /** What it is called, with how many goals that is. */
  readonly label: string
  readonly goals: number
  /** How many of them have changes, which are all that a change file has. */
  readonly changed: number
}

/** What was written, and as what. */
export interface Written {
  readonly which: Which
  readonly format: FileFormat
}

/** What the dialog of an export knows, and what it can ask for. */
export interface ExportAbout {
  readonly choices: readonly ExportChoice[]
  /** What is proposed: as the last time, where that can be chosen now, or else the first of the choices. */
  readonly proposed: { readonly which: Which | null; readonly format: FileFormat }
  readonly busy: boolean
  readonly failure: Failure | null
  /** The file that somebody changed since, which waits for an answer. */
  readonly changedSince: string | null
  readonly write: (which: Which, format: FileFormat, comment: string) => void
  /** Writes over the file that somebody changed. */
  readonly replace: () => void
  readonly dismiss: () => void
  readonly cancel: () => void
}
