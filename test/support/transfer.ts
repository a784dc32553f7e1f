import { Buffer } from 'node:buffer'
import { applyMove } from '#domain/change/move'
import type { GoalKey, GoalRecord } from '#domain/change/record'
import type { NetworkContents } from '#domain/network/network'
import type { FileFormat } from '#domain/transfer/formats'
import type { ImportHead, TableChoices } from '#domain/transfer/import-head'
import { importMoves, type KeptRow } from '#domain/transfer/import-moves'
import type { WantedGoal } from '#domain/transfer/wanted'
import { writeWorkbookHere } from '../../src-main/files/export/write-workbook'
import { openImportOf } from '../../src-main/files/open-import'
import { inBatches } from '../../src-main/files/read-import'
import { exportPieces } from '../../src-main/services/files/export-network'
import { planImport, type PlannedImport } from '../../src-main/services/files/planned-import'
import { unwatched } from '../../src-main/long-work/watch'

export type Records = ReadonlyMap<GoalKey, GoalRecord>

/** A network without a store. */
export interface Bare {
  readonly contents: NetworkContents
  readonly records: Records
}

/** The bytes that an export of a network writes. */
export async function exported({ contents, records }: Bare, format: FileFormat): Promise<Buffer> {
  const tools = {
    ...unwatched,
    mark: '.',
    writeWorkbook: writeWorkbookHere,
    printPdf: () => Promise.reject(new Error('No window prints here')),
  } as const
  const made = { author: 'ana', at: '2026-03-01T12:00:00.000Z', comment: 'For Monday' }
  const content = { contents, records: [...records.values()], made }
  const { pieces } = await exportPieces(tools, format, content)
  const parts: Uint8Array[] = []
  for await (const piece of pieces) parts.push(piece)
  return Buffer.concat(parts)
}

/** A file as it was read: what it is, and what it wants. */
export interface Opened {
  readonly head: ImportHead
  readonly goals: readonly WantedGoal[]
}

export async function opened(bytes: Uint8Array, choices: TableChoices = {}): Promise<Opened> {
  const { head, goals } = await openImportOf(bytes, choices, 'a file')
  return { head, goals: [...goals] }
}

/** What importing a file that was read would do to a network. */
export function planOf(
  { contents, records }: Bare,
  { head, goals }: Opened,
): Promise<PlannedImport> {
  const read = () => Promise.resolve({ head, batches: inBatches(goals) })
  return planImport(read, { contents, records, sequence: 0 }, '/tmp/a file', {}, unwatched)
}

/** The records after every row that can be applied was. */
export function after(records: Records, plan: PlannedImport): Records {
  let made = 0
  const kept = plan.rows.map((row): KeptRow => {
    const extra = plan.wanted.get(row.place)?.extra
    return { row, takeTheirs: false, extra }
  })
  const now = new Map(records)
  for (const moves of importMoves(kept, records, () => `new-import-${(made += 1)}`)) {
    for (const move of moves) {
      const record = applyMove(now.get(move.key) ?? null, move)
      if (record === null) now.delete(move.key)
      else now.set(move.key, record)
    }
  }
  return now
}
