import { cellsOf, type MovedCell } from '#domain/change/cells'
import type { Entry } from '#domain/change/entry'
import { draftOf, type GoalKey, type GoalRecord } from '#domain/change/record'
import { CSV_MARK, csvLine } from '#domain/csv/write-csv'
import { goalField } from '#domain/goal/goal'
import type { FieldValue } from '#domain/model/field'
import { showValue } from '#domain/model/show'
import { offerLabel, type Offer } from '#domain/network/offer'

/** What stands in each line, and what the columns are called. */
const COLUMNS = [
  'When',
  'Who',
  'What',
  'Action',
  'Goal',
  'Goal ID',
  'Offer',
  'Field',
  'Before',
  'After',
] as const

/** What the lines look up besides the entries. */
export interface HistoryNames {
  /** A goal as it is now, or as it was last; null where that is not known. */
  readonly goal: (key: GoalKey) => GoalRecord | null
  readonly offers: ReadonlyMap<number | null, Offer>
}

/** The first line of a history as CSV, with the mark that the file begins with. */
export function historyHead(): string {
  return CSV_MARK + csvLine(COLUMNS)
}

/** One thing that was done as lines of CSV: one for each cell that moved, of one goal alone where it is named. */
export function* historyLines(
  entry: Entry,
  names: HistoryNames,
  only?: GoalKey,
): Generator<string> {
  const { at, who, label, action, moves } = entry
  const done = [at, who, label, action]
  let told = false
  for (const move of moves) {
    if (only !== undefined && move.key !== only) continue
    for (const cell of cellsOf({ action, moves: [move] })) {
      told = true
      yield csvLine([...done, ...aboutGoal(cell.key, names), ...aboutCell(cell)])
    }
  }
  // An undo for which nothing was left to move was done all the same.
  if (!told) yield csvLine([...done, '', '', '', '', '', ''])
}

function aboutGoal(key: GoalKey, { goal, offers }: HistoryNames): readonly string[] {
  const record = goal(key)
  if (record === null) return ['', '', '']
  const { name, id, offer_id } = draftOf(record)
  const offer = offers.get(offer_id)
  return [name ?? '', textOf(id), offer === undefined ? textOf(offer_id) : offerLabel(offer)]
}

function aboutCell({ field, before, after }: MovedCell): readonly string[] {
  const { label } = goalField(field)
  return [label, valueText(field, before), valueText(field, after)]
}

/** In words, but an amount as the number that is kept: a spreadsheet is to reckon with it. */
function valueText(name: MovedCell['field'], value: FieldValue | undefined): string {
  const field = goalField(name)
  if (value === undefined || value === null) return ''
  return field.kind === 'decimal' || value === '' ? String(value) : showValue(field, value, '.')
}

function textOf(id: number | null): string {
  return id === null ? '' : String(id)
}
