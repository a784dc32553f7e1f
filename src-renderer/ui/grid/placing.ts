import type { GridColumn } from './model'

/** A column with where it begins: pinned ones from the edge of the grid, the others from where those end. */
export interface PlacedColumn extends GridColumn {
  readonly left: number
  /** From 1, after the gutter, as assistive technology counts. */
  readonly number: number
}

/** All columns at their places. */
export interface Placing {
  readonly pinned: readonly PlacedColumn[]
  readonly free: readonly PlacedColumn[]
  /** How wide the gutter and the pinned columns are together. */
  readonly pinnedWidth: number
  readonly freeWidth: number
}

/** Where the columns of a grid are. The gutter stands before the pinned ones. */
export function placingOf(columns: readonly GridColumn[], gutter: number): Placing {
  const place = (wanted: boolean, start: number) => {
    let left = start
    return columns.flatMap((column, index) => {
      if (column.pinned !== wanted) return []
      const placed = { ...column, left, number: index + 2 }
      left += column.width
      return [placed]
    })
  }
  const [pinned, free] = [place(true, gutter), place(false, 0)]
  return { pinned, free, pinnedWidth: endOf(pinned, gutter), freeWidth: endOf(free, 0) }
}

function endOf(columns: readonly PlacedColumn[], start: number): number {
  const last = columns.at(-1)
  return last === undefined ? start : last.left + last.width
}

/** The columns that are not pinned and can be seen, with one more on each side. */
export function freeInView(
  { free, pinnedWidth }: Placing,
  scrolled: number,
  width: number,
): readonly PlacedColumn[] {
  const [from, to] = [scrolled, scrolled + Math.max(0, width - pinnedWidth)]
  const first = free.findIndex(({ left, width: own }) => left + own > from)
  const last = free.findLastIndex(({ left }) => left < to)
  return free.slice(Math.max(0, first - 1), last + 2)
}

/** The column under a point, counted from the edge of the grid; the nearest one outside of all. */
export function columnAt(
  { pinned, free, pinnedWidth }: Placing,
  scrolled: number,
  x: number,
): string | null {
  const under = (columns: readonly PlacedColumn[], at: number) =>
    columns.find(({ left, width }) => at < left + width) ?? columns.at(-1)
  const found =
    x < pinnedWidth
      ? (under(pinned, x) ?? free[0])
      : (under(free, x - pinnedWidth + scrolled) ?? pinned.at(-1))
  return found?.name ?? null
}

/** How far to scroll sideways so that a column is in sight whole, or at least its beginning. */
export function scrollFor(
  { free, pinnedWidth }: Placing,
  name: string,
  scrolled: number,
  width: number,
): number {
  const column = free.find((one) => one.name === name)
  if (column === undefined) return scrolled
  const room = Math.max(0, width - pinnedWidth)
  const least = Math.min(column.left, column.left + column.width - room)
  return Math.min(column.left, Math.max(least, scrolled))
}
