import type { CheckedGoal } from '#domain/check/check-config'
import type { Finding } from '#domain/goal/finding'
import { countsLine, nothingYet, totalsLine, withReport } from './counts'
import type { CheckedFile, FileReport } from './file-report'
import { goalTitle } from './goal-title'
import { columnsOf, cut, pad, printable, wrap } from './terminal-text'

const GAP = '  '
const INDENT = `${GAP}${GAP}`
const SEVERITY_WIDTH = 'warning'.length

/** A sentence in less is hard to read: rather than that, the field's name is cut. */
const LEAST_SENTENCE = 20

/**
 * The reports as tables for a person, in pieces that end with a line break: under the file's name each goal, under the
 * goal its findings, then the counts. What cannot be read is told elsewhere; only the last line counts it.
 */
export async function* tablesOf(
  reports: AsyncIterable<FileReport>,
  width: number,
): AsyncGenerator<string> {
  let totals = nothingYet
  for await (const report of reports) {
    if ('found' in report) {
      if (totals.files > totals.unreadable) yield '\n'
      yield* table(report, width)
    }
    totals = withReport(totals, report)
  }
  const readable = totals.files - totals.unreadable
  if (readable > 0 && totals.files > 1) yield `\n${totalsLine(totals)}\n`
}

function* table(report: CheckedFile, width: number): Generator<string> {
  yield `${cut(printable(report.file), width)}\n`
  const others = INDENT.length + SEVERITY_WIDTH + 2 * GAP.length + LEAST_SENTENCE
  const fieldWidth = Math.min(widestField(report.found), width - others)
  for (const { goal, findings } of report.found) {
    yield `${GAP}${goalTitle(goal, width - GAP.length)}\n`
    for (const finding of findings) yield* rows(finding, fieldWidth, width)
  }
  yield `${countsLine({ ...report, flagged: report.found.length })}\n`
}

function* rows(finding: Finding, fieldWidth: number, width: number): Generator<string> {
  const head = `${INDENT}${pad(finding.severity, SEVERITY_WIDTH)}${GAP}${pad(cut(fieldOf(finding), fieldWidth), fieldWidth)}${GAP}`
  const [first = '', ...others] = wrap(printable(finding.sentence), width - columnsOf(head))
  yield `${head}${first}\n`
  for (const other of others) yield `${' '.repeat(columnsOf(head))}${other}\n`
}

/** The field to mend first; the others are in the JSON. */
function fieldOf({ fields: [first] }: Finding): string {
  return first ?? ''
}

function widestField(found: readonly CheckedGoal[]): number {
  let widest = 0
  for (const { findings } of found) {
    for (const finding of findings) widest = Math.max(widest, fieldOf(finding).length)
  }
  return widest
}
