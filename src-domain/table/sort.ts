import type { GoalRecord } from '#domain/change/record'
import type { ColumnName } from './column'
import { columnOf } from './columns'
import { columnRanks, type SortContext } from './column-ranks'
import type { Ranks } from './ranks'

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
  if (sort.length === 0) return records
  const compare = compareBy(records, sort, context)
  const places = Uint32Array.from(records, (_record, place) => place).sort(compare)
  return Array.from(places, (place) => records[place]).filter((record) => record !== undefined)
}

/** Compares the places of goals by some columns. What it needs of each goal is worked out once, before. */
function compareBy(
  records: readonly GoalRecord[],
  sort: Sort,
  context: SortContext,
): (one: number, other: number) => number {
  const keys = sort.map(({ column, direction }) => ({
    ranks: columnRanks(columnOf(column), records, context),
    sign: direction === 'ascending' ? 1 : -1,
  }))
  return (one, other) => {
    for (const { ranks, sign } of keys) {
      const order = compareRanks(ranks, one, other, sign)
      if (order !== 0) return order
    }
    return one - other
  }
}

/** Infinity stands for nothing set. */
function compareRanks(ranks: Ranks, one: number, other: number, sign: number): number {
  const [a, b] = [ranks[one] ?? Infinity, ranks[other] ?? Infinity]
  if (a === b) return 0
  return a === Infinity || b === Infinity ? a - b : (a - b) * sign
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
