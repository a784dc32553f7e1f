import { isBlank, textOf, type TableRow } from '#domain/transfer/cell'
import { amountColumns, samplesOf, wantedOfRow } from '#domain/transfer/wanted-rows'
import { canIdentify, fieldOfHeader, guessMapping } from '#domain/transfer/columns'
import { MarkEvidence } from '#domain/transfer/decimal-mark'
import type { TableChoices, TableHead } from '#domain/transfer/import-head'
import type { WantedGoal } from '#domain/transfer/wanted'
import { noHeaders } from './refusals'

/** Some tables have a title above their headers. */
const LOOKED_AT = 12

/** A table whose columns are told, and what its rows want. */
export interface ReadTable {
  readonly head: TableHead
  readonly goals: Iterable<WantedGoal>
}

/** Finds the headers of a table and what they hold, as far as a person has not said otherwise. */
export function readTable(
  rows: readonly TableRow[],
  separator: string | null,
  choices: TableChoices,
  name: string,
): ReadTable {
  const place = headerPlace(rows)
  const header = rows[place]
  if (header === undefined) throw noHeaders(name)
  const body = rows.slice(place + 1)
  const headers = header.cells.map(textOf)
  const guessed = guessMapping(headers, choices.remembered ?? {})
  const mapping = choices.mapping?.length === headers.length ? choices.mapping : guessed
  if (
    choices.mapping === undefined &&
    !canIdentify(mapping) &&
    mapping.every((one) => one === null)
  ) {
    throw noHeaders(name)
  }
  const evidence = new MarkEvidence()
  for (const column of amountColumns(mapping)) {
    for (const { cells } of body) evidence.note(cells[column])
  }
  const mark = choices.mark === undefined ? evidence.markOf(separator) : choices.mark
  const columns = headers.map((text, column) => ({
    header: text,
    samples: samplesOf(body, column),
  }))
  return { head: { columns, mapping, mark }, goals: goalsOf(body, mapping, mark) }
}

function* goalsOf(
  rows: readonly TableRow[],
  mapping: TableHead['mapping'],
  mark: TableHead['mark'],
): Generator<WantedGoal> {
  for (const row of rows) {
    const wanted = wantedOfRow(row, mapping, mark)
    if (wanted === null) continue
    yield isTooLong(row, mapping.length)
      ? { ...wanted, problems: [...wanted.problems, TOO_LONG] }
      : wanted
  }
}

const TOO_LONG =
  'It has more cells than there are headers. A comma in a cell must stand in quotation marks.'

/** Where cells moved, each value stands in the column of another. */
function isTooLong({ cells }: TableRow, columns: number): boolean {
  return cells.slice(columns).some((cell) => !isBlank(cell))
}

/** The row with the most headers that are known here, the first of them; else the first that is not blank. */
function headerPlace(rows: readonly TableRow[]): number {
  const known = rows
    .slice(0, LOOKED_AT)
    .map(({ cells }) => cells.filter((cell) => fieldOfHeader(textOf(cell)) !== null).length)
  const most = Math.max(0, ...known)
  return most > 0 ? known.indexOf(most) : rows.findIndex(({ cells }) => !cells.every(isBlank))
}
