import type { ImportKind } from '#domain/transfer/import-head'
import { infoColumns } from '#domain/transfer/columns'
import { outcomes, type Outcome, type OutcomeCounts } from '#domain/transfer/planned-row'
import type { ImportColumn, ImportView } from '#domain/contract/files-views'
import { quote } from '#domain/quote'
import { figure } from '../../ui/counted'
import { whenWithin } from '../../ui/moments'
import type { Undecided } from './decisions'

const labels: Readonly<Record<Outcome, string>> = {
  create: 'Create',
  update: 'Update',
  unchanged: 'Unchanged',
  conflict: 'Conflict',
  ask: 'Asks',
  refused: 'Refused',
}

const kinds: Readonly<Record<ImportKind, string>> = {
  csv: 'A table',
  xlsx: 'A workbook',
  config: 'A Goalpost configuration',
  answer: 'An answer of the platform',
  changes: 'A change file',
}

/** What becomes of a row, in a word. */
export function outcomeLabel(outcome: Outcome): string {
  return labels[outcome]
}

/** The tabs over the rows: everything, and what there is any of. */
export function outcomeTabs(counts: OutcomeCounts) {
  const all = outcomes.reduce((sum, outcome) => sum + counts[outcome], 0)
  const there = outcomes.filter((outcome) => counts[outcome] > 0)
  return [
    { value: 'all', label: `All ${figure(all)}` },
    ...there.map((value) => ({ value, label: `${labels[value]} ${figure(counts[value])}` })),
  ]
}

/** What the file is, and who made it. */
export function fileWords({ kind, made }: ImportView, now: Date): string {
  if (made === null) return `${kinds[kind]}.`
  return `${kinds[kind]} by ${made.author}, ${whenWithin(made.at, now)}.`
}

/** Where a row is in the file: "row 3 of the file", "no. 3 in the file". */
export function placeWords(kind: ImportKind, place: number): string {
  const isTable = kind === 'csv' || kind === 'xlsx'
  return isTable ? `row ${place} of the file` : `no. ${place} in the file`
}

/** Which columns would be left out although they hold something; empty where none would. */
export function leftOutWords(columns: readonly ImportColumn[]): string {
  const left = columns.filter(({ field, samples }) => field === null && samples.length > 0)
  const names = left.map(({ header }) => header.trim()).filter((name) => !forPeople.has(name))
  if (names.length === 0) return ''
  const said = names.map((name) => (name === '' ? 'one without a name' : quote(name))).join(', ')
  return `Not imported: the ${names.length === 1 ? 'column' : 'columns'} ${said}.`
}

/** What is said of rows that stay out because nothing was said of them; empty where there are none. */
export function undecidedWords({ asks, conflicts }: Undecided): string {
  const rows = asks === 1 ? '1 row asks and stays out.' : `${figure(asks)} rows ask and stay out.`
  const kept = conflicts === 1 ? '1 conflict keeps' : `${figure(conflicts)} conflicts keep`
  return [asks > 0 ? rows : '', conflicts > 0 ? `${kept} mine.` : ''].join(' ').trim()
}

/** What an exported table has for people only is no loss. */
const forPeople: ReadonlySet<string> = new Set(Object.values(infoColumns))
