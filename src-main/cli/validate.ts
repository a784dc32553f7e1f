import { failureLine } from './failure-line'
import { reportOn, type FileReport } from './file-report'
import { jsonOf } from './json'
import type { Output } from './output'
import { tablesOf } from './table'

/** Exit status: no errors, errors in a file that could be read, a file that could not. The highest one counts. */
const [CLEAN, ERRORS, UNREADABLE] = [0, 1, 2]

/** Checks files one after the other, so that only one of them is in memory, and writes what was found as it comes. */
export async function validate(
  { files, json }: { readonly files: readonly string[]; readonly json: boolean },
  out: Output,
  width: number,
  say: (line: string) => Promise<void>,
): Promise<number> {
  let status = CLEAN
  async function* reports(): AsyncGenerator<FileReport> {
    for (const file of files) {
      const report = await reportOn(file)
      status = Math.max(status, statusOf(report))
      if ('failure' in report) {
        // What was found before is shown before.
        await out.flush()
        await say(failureLine(report.failure))
      }
      yield report
    }
  }
  const pieces = json ? jsonOf(reports()) : tablesOf(reports(), width)
  for await (const piece of pieces) await out.write(piece)
  return status
}

function statusOf(report: FileReport): number {
  if ('failure' in report) return UNREADABLE
  return report.errors > 0 ? ERRORS : CLEAN
}
