import type { ImportKind } from '#domain/transfer/import-head'
import { outcomes, type Outcome, type OutcomeCounts } from '#domain/transfer/planned-row'
import type { ImportView } from '#domain/contract/files-views'
import { figure } from '../../ui/counted'
import { whenWithin } from '../../ui/moments'

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
