import type { FileReport } from './file-report'

/** What was counted, in one file or in all of them. */
export interface Counts {
  readonly goals: number
  readonly errors: number
  readonly warnings: number
  /** Goals that some rule speaks of. */
  readonly flagged: number
}

interface Totals extends Counts {
  readonly files: number
  readonly unreadable: number
}

export const nothingYet: Totals = {
  files: 0,
  unreadable: 0,
  goals: 0,
  errors: 0,
  warnings: 0,
  flagged: 0,
}

/** The totals with one more file. */
export function withReport(totals: Totals, report: FileReport): Totals {
  const files = totals.files + 1
  if ('failure' in report) return { ...totals, files, unreadable: totals.unreadable + 1 }
  return {
    files,
    unreadable: totals.unreadable,
    goals: totals.goals + report.goals,
    errors: totals.errors + report.errors,
    warnings: totals.warnings + report.warnings,
    flagged: totals.flagged + report.found.length,
  }
}

/** The last line of a table: "84 goals: 3 errors, 3 warnings in 6 goals". */
export function countsLine(counts: Counts): string {
  return `${counted(counts.goals, 'goal')}: ${found(counts)}`
}

/** The last line of several tables: "2 files with 168 goals: … (1 file cannot be read)". */
export function totalsLine({ files, unreadable, ...counts }: Totals): string {
  const whole = `${counted(files - unreadable, 'file')} with ${countsLine(counts)}`
  return unreadable === 0 ? whole : `${whole} (${counted(unreadable, 'file')} cannot be read)`
}

function found({ errors, warnings, flagged }: Counts): string {
  return flagged === 0
    ? 'no errors, no warnings'
    : `${counted(errors, 'error')}, ${counted(warnings, 'warning')} in ${counted(flagged, 'goal')}`
}

/** "no goals", "1 goal", "2 goals" */
export function counted(number: number, thing: string): string {
  return `${number === 0 ? 'no' : number} ${thing}${number === 1 ? '' : 's'}`
}
