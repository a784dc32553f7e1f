import { Buffer } from 'node:buffer'
import { draftOf, type GoalRecord } from '#domain/change/record'
import { byOfferAndId } from '#domain/config/write-config'
import type { NetworkContents } from '#domain/network/network'
import type { FileFormat } from '#domain/transfer/formats'
import type { ChangesMade } from '#domain/transfer/import-head'
import { writeTable } from '#domain/transfer/write-table'
import { writeFileInPieces } from '../files/write-file-in-pieces'
import type { Disk } from '../store/disk'

/** What is written: some goals of a network, with everything they refer to. */
export interface ExportContent {
  readonly contents: NetworkContents
  readonly records: readonly GoalRecord[]
  readonly made: ChangesMade
}

/** What was written, and what could not be expressed in it: a sentence each. */
export interface Exported {
  readonly goals: number
  readonly notices: readonly string[]
}

/** Writes goals to a file: whole, or not at all, in an order that is always the same. */
export async function exportNetwork(
  disk: Disk,
  path: string,
  format: FileFormat,
  { contents, records }: ExportContent,
): Promise<Exported> {
  const ordered = inOrder(records)
  if (format !== 'csv') throw new Error(`Not yet: ${format}`)
  await writeFileInPieces(disk, path, pieces(writeTable(contents, ordered)))
  return { goals: ordered.length, notices: [] }
}

/** By offer and id, as in every file. */
function inOrder(records: readonly GoalRecord[]): readonly GoalRecord[] {
  return records
    .map((record) => ({ record, goal: draftOf(record) }))
    .sort((a, b) => byOfferAndId(a.goal, b.goal))
    .map(({ record }) => record)
}

/** About so many characters are written at once. */
const PIECE = 64 * 1024

function* pieces(lines: Iterable<string>): Generator<Uint8Array> {
  let text = ''
  for (const line of lines) {
    text += line
    if (text.length < PIECE) continue
    yield Buffer.from(text)
    text = ''
  }
  yield Buffer.from(text)
}
