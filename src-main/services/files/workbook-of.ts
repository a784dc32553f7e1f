import type { NetworkContents } from '#domain/network/network'
import type { GoalRecord } from '#domain/change/record'
import { OfferInfo } from '#domain/transfer/export-rows'
import type { ChangesMade } from '#domain/transfer/import-head'
import { workbookNotes, workbookRow, type WorkbookRow } from '#domain/transfer/workbook'
import type { WriteWorkbook } from '../../files/export/write-workbook'
import { Slices } from '../../long-work/slices'
import type { Watch } from '../../long-work/watch'

interface WorkbookContent {
  readonly contents: NetworkContents
  readonly records: readonly GoalRecord[]
  readonly made: ChangesMade
}

interface WorkbookTools extends Watch {
  readonly writeWorkbook: WriteWorkbook
}

/** So many goals at a time go to whoever makes the workbook. */
const BATCH = 250

/** The bytes of a workbook of these goals, and what could not be put into it: a sentence each. */
export async function workbookOf(
  tools: WorkbookTools,
  { contents, records, made }: WorkbookContent,
): Promise<{ readonly bytes: Uint8Array; readonly leftOut: readonly string[] }> {
  const { writeWorkbook, progress, signal } = tools
  const leftOut: string[] = []
  async function* batches(): AsyncGenerator<readonly WorkbookRow[]> {
    const offers = new OfferInfo(contents)
    const slices = new Slices(tools)
    for (let start = 0; start < records.length; start += BATCH) {
      const rows = records.slice(start, start + BATCH).map((record) => workbookRow(record, offers))
      leftOut.push(...rows.flatMap((row) => row.leftOut))
      yield rows
      progress(Math.min(start + BATCH, records.length), records.length)
      await slices.restIfDue()
    }
  }
  const notes = () => workbookNotes(contents, made, leftOut)
  const bytes = await writeWorkbook(batches(), notes, signal)
  return { bytes, leftOut }
}
