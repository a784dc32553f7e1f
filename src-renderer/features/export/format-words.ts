import type { FileFormat } from '#domain/transfer/formats'
import { counted } from '../../ui/counted'
import type { ExportChoice } from './about'

interface FormatWords {
  readonly label: string
  readonly help: string
}

const words: Readonly<Record<FileFormat, FormatWords>> = {
  json: {
    label: 'Goalpost configuration',
    help: 'Everything about the goals and their offers, to open or import on another computer.',
  },
  changes: {
    label: 'Change file',
    help: 'Only what was changed, before and after: a colleague imports it onto their own goals.',
  },
  xlsx: {
    label: 'Excel workbook',
    help: 'One row for each goal. Edit it in a spreadsheet and import it again.',
  },
  csv: {
    label: 'CSV table',
    help: 'One row for each goal, for every spreadsheet. It can be imported again.',
  },
  pdf: {
    label: 'Report as PDF',
    help: 'Goals, amounts, margins and changes, to be read by a client or an approver.',
  },
  html: {
    label: 'Report as web page',
    help: 'The same report as one file that every browser shows.',
  },
}

/** What files an export can write, in the order in which they are offered. */
export const formatOptions = Object.entries(words).map(([value, { label }]) => ({ value, label }))

/** What a format is good for, in a sentence. */
export function formatHelp(format: FileFormat): string {
  return words[format].help
}

/** How many of the goals have changes: those are all that a change file has, and every other file has them too. */
export function whichWords({ goals, changed }: ExportChoice, format: FileFormat): string {
  if (goals === 0) return 'No goals.'
  if (changed === 0) return 'None of these goals has changes.'
  const some = `Of these, ${counted(changed, 'goal')} ${changed === 1 ? 'has' : 'have'} changes`
  return format === 'changes' ? `${some}.` : `${some}, which are in the file.`
}

/** Whether whoever opens a file of this format is shown a comment. */
export function takesComment(format: FileFormat): boolean {
  return format === 'changes' || format === 'pdf' || format === 'html'
}
