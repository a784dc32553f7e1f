import type { Failure } from '#domain/failure'
import type { Goal } from '#domain/goal/goal'
import type { NetworkContents } from '#domain/network/network'
import type { ImportHead, TableChoices } from '#domain/transfer/import-head'
import type { WantedGoal } from '#domain/transfer/wanted'
import type { WorkbookRow } from '#domain/transfer/workbook'
import type { Notes } from '../export/write-workbook'

/** What the thread for files is asked, one thing after the other. */
export type Question =
  | { readonly ask: 'open'; readonly path: string; readonly choices: TableChoices }
  /** The next goals of the file that was opened. */
  | { readonly ask: 'goals' }
  /** Reads a configuration file, to make a network of it. */
  | { readonly ask: 'config'; readonly path: string }
  /** Its next goals. */
  | { readonly ask: 'config goals' }
  /** Takes these rows for a workbook. */
  | { readonly ask: 'rows'; readonly rows: readonly WorkbookRow[] }
  | { readonly ask: 'workbook'; readonly notes: Notes }

/** What it answers: one answer to each question. */
export type Answer =
  | { readonly answer: 'head'; readonly head: ImportHead }
  /** None are left where there are none in it. */
  | { readonly answer: 'goals'; readonly goals: readonly WantedGoal[] }
  | { readonly answer: 'config'; readonly contents: NetworkContents; readonly goals: number }
  | { readonly answer: 'config goals'; readonly goals: readonly Goal[] }
  | { readonly answer: 'taken' }
  | { readonly answer: 'workbook'; readonly bytes: Uint8Array }
  | { readonly answer: 'failure'; readonly failure: Failure }
  | { readonly answer: 'fault'; readonly error: unknown }
