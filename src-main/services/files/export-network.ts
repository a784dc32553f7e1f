import { assertNever } from '#domain/assert-never'
import { draftOf, pendingState, type GoalRecord } from '#domain/change/record'
import { configPieces } from '#domain/config/write-config'
import type { DecimalMark } from '#domain/money/typed'
import type { NetworkContents } from '#domain/network/network'
import type { Goal } from '#domain/goal/goal'
import { changedGoal, type ChangedGoal } from '#domain/transfer/changes-file'
import type { FileFormat } from '#domain/transfer/formats'
import type { ChangesMade } from '#domain/transfer/import-head'
import { writeReport } from '#domain/transfer/report/report'
import { writeChanges } from '#domain/transfer/write-changes'
import { writeTable } from '#domain/transfer/write-table'
import type { WriteWorkbook } from '../../files/export/write-workbook'
import { newFingerprint } from '../../files/fingerprint'
import { tooManyForPdf } from '../../files/export-refusals'
import { piecesOf } from '../../files/pieces'
import { replaceUnchanged, type Seen } from '../../files/replace-unchanged'
import type { Disk } from '../../store/disk/disk'
import type { Watch } from '../../long-work/watch'
import { inOrder } from '../in-order'
import { workbookOf } from './workbook-of'

/** What is written: some goals of a network, with everything they refer to. */
export interface ExportContent {
  readonly contents: NetworkContents
  readonly records: readonly GoalRecord[]
  readonly made: ChangesMade
}

/** How what cannot be written by this process alone is written, and how the work is told of and stopped. */
export interface ExportTools extends Watch {
  readonly disk: Disk
  /** For reports: files for programs always have a point. */
  readonly mark: DecimalMark
  readonly writeWorkbook: WriteWorkbook
  readonly printPdf: PrintPdf
}

/** Prints a page of HTML that comes in pieces, as PDF. */
export type PrintPdf = (page: AsyncIterable<Uint8Array>) => Promise<Uint8Array>

/** What was written, and what could not be expressed in it: a sentence each. */
export interface Exported {
  readonly goals: number
  readonly notices: readonly string[]
}

/**
 * Writes goals to a file: whole, or not at all, in an order that is always the same, and only if that file is as it was seen.
 * @param seen the file that is to be replaced, as it was when somebody chose it
 */
export async function exportNetwork(
  tools: ExportTools,
  path: string,
  seen: Seen,
  format: FileFormat,
  content: ExportContent,
): Promise<Exported & { readonly seen: Seen }> {
  const { goals, notices, pieces } = await exportPieces(tools, format, content)
  const replaced = await replaceUnchanged(tools.disk, path, seen, pieces, tools)
  return { goals, notices, seen: replaced }
}

/** A file on its way to the disk. */
interface Written extends Exported {
  readonly pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>
}

/** Some hundred pages, which is what a person can leaf through. */
const MOST_IN_PDF = 10_000

/** What a file of a format is made of. */
export async function exportPieces(
  tools: Omit<ExportTools, 'disk'>,
  format: FileFormat,
  given: ExportContent,
): Promise<Written> {
  const { contents, made } = given
  const records = await inOrder(given.records, tools)
  const content = { ...given, records }
  const all = { goals: records.length, notices: [] }
  switch (format) {
    case 'json':
      return {
        ...all,
        pieces: piecesOf(configPieces(contents, draftsOf(records)), tools, records.length),
      }
    case 'changes': {
      const pending = records.filter((record) => pendingState(record) !== 'unchanged')
      const changes = { network: contents.network, made, goals: changesOf(pending) }
      const lines = writeChanges(changes, newFingerprint())
      return { ...all, goals: pending.length, pieces: piecesOf(lines, tools, pending.length) }
    }
    case 'csv':
      return { ...all, pieces: piecesOf(writeTable(contents, records), tools, records.length) }
    case 'xlsx': {
      const { bytes, leftOut } = await workbookOf(tools, content)
      return { ...all, pieces: [bytes], notices: leftOut }
    }
    case 'html':
      return { ...all, pieces: piecesOf(writeReport(content, tools.mark), tools, records.length) }
    case 'pdf': {
      if (records.length > MOST_IN_PDF) throw tooManyForPdf(records.length, MOST_IN_PDF)
      const page = piecesOf(writeReport(content, tools.mark), tools, records.length)
      return { ...all, pieces: [await tools.printPdf(page)] }
    }
    default:
      return assertNever(format)
  }
}

function* draftsOf(records: readonly GoalRecord[]): Generator<Goal> {
  for (const record of records) yield draftOf(record)
}

function* changesOf(records: readonly GoalRecord[]): Generator<ChangedGoal> {
  for (const record of records) yield changedGoal(record)
}
