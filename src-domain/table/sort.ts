import type { GoalRecord } from '#domain/change/record'
import type { ColumnName } from './column'
import { columnOf } from './columns'
import { columnRanks, type SortContext } from './column-ranks'
import { denseRanks, joinedRanks, placesBy } from './dense-ranks'

/** One column to sort by. */
export interface SortBy {
  readonly column: ColumnName
  readonly direction: 'ascending' | 'descending'
}

/** The columns to sort by, the one that counts most first. Nothing to sort by leaves goals in their usual order. */
export type Sort = readonly SortBy[]

/**
 * The goals in the order of some columns. Amounts go by their exact values, ids as numbers, texts as the context compares them;
 * nothing set comes last, whichever the direction. Goals that no column tells apart keep their order.
 */
export function sortRecords(
  records: readonly GoalRecord[],
  sort: Sort,
  context: SortContext,
): readonly GoalRecord[] {
  const [first, ...others] = sort.map(({ column, direction }) =>
    denseRanks(columnRanks(columnOf(column), records, context), direction === 'ascending'),
  )
  if (first === undefined) return records
  const ranks = others.reduce(joinedRanks, first)
  return placesBy(ranks)
    .map((place) => records[place])
    .filter((record) => record !== undefined)
}

/**
 * The sort after a column was asked for: ascending, then descending, then not at all. Adding keeps what was sorted by before;
 * otherwise the column is the only one.
 */
export function sortedBy(sort: Sort, column: ColumnName, adding: boolean): Sort {
  const before = sort.find((by) => by.column === column)
  const next = nextDirection(before?.direction)
  const by: Sort = next === null ? [] : [{ column, direction: next }]
  if (!adding) return by
  return before === undefined
    ? [...sort, ...by]
    : sort.flatMap((one) => (one.column === column ? by : [one]))
}

function nextDirection(direction: SortBy['direction'] | undefined): SortBy['direction'] | null {
  if (direction === undefined) return 'ascending'
  return direction === 'ascending' ? 'descending' : null
}
