import type { ColumnName } from './column'
import { columnOf } from './columns'

/** A column that a table shows: how wide, and whether it stays in sight while the others scroll sideways. */
export interface PlacedColumn {
  readonly name: ColumnName
  /** In pixels at the normal size of text. */
  readonly width: number
  readonly pinned: boolean
}

/** The columns of a table from left to right. Pinned ones come first. */
export type Layout = readonly PlacedColumn[]

export const [NARROWEST, WIDEST] = [48, 960]

/** A column as wide as it is by nature. */
export function placed(name: ColumnName, pinned = false): PlacedColumn {
  return { name, width: columnOf(name).width, pinned }
}

/** What was usual in versions before: where a width was kept that is one of these, nobody chose it. */
const formerWidths: Readonly<Partial<Record<ColumnName, readonly number[]>>> = {
  name: [156],
  offer: [102, 170],
  default_payout: [99],
  percent_payout: [76],
  max_payout: [99],
  max_percent_payout: [76],
  margin: [66, 88],
  status: [88],
}

/** Whether nobody gave a column its width. */
export function isUsualWidth({ name, width }: PlacedColumn): boolean {
  return width === columnOf(name).width || formerWidths[name]?.includes(width) === true
}

/**
 * The layout where nobody changed anything: what goals are told apart by, then what is paid and earned, all of which is in sight
 * in a small window too. What follows from that comes after, and whether a goal is active: one that is deleted is struck through.
 */
export const usualLayout: Layout = [
  placed('name', true),
  placed('offer'),
  placed('default_payout'),
  placed('percent_payout'),
  placed('max_payout'),
  placed('max_percent_payout'),
  placed('margin'),
  placed('status'),
  placed('payout_type'),
  placed('is_private'),
  placed('protocol'),
  placed('ref_id'),
  placed('id'),
]

/** With a column of another width, within what can be read. */
export function resized(layout: Layout, name: ColumnName, width: number): Layout {
  const kept = Math.round(Math.min(WIDEST, Math.max(NARROWEST, width)))
  return layout.map((column) => (column.name === name ? { ...column, width: kept } : column))
}

/** With a column moved to where another one is: before it from the right, after it from the left, pinned as it is. */
export function moved(layout: Layout, name: ColumnName, to: ColumnName): Layout {
  const [from, place] = [placeOf(layout, name), placeOf(layout, to)]
  const [column, target] = [layout[from], layout[place]]
  if (column === undefined || target === undefined || from === place) return layout
  return layout.toSpliced(from, 1).toSpliced(place, 0, { ...column, pinned: target.pinned })
}

/** With a column kept in sight, as the last of those that are, or no longer kept, as the first of the others. */
export function pinned(layout: Layout, name: ColumnName, isPinned: boolean): Layout {
  const column = layout[placeOf(layout, name)]
  if (column === undefined || column.pinned === isPinned) return layout
  const others = layout.filter((other) => other.name !== name)
  const place = others.filter((other) => other.pinned).length
  return others.toSpliced(place, 0, { ...column, pinned: isPinned })
}

/** With exactly these columns: those that were there stay as they are, new ones come last. One column always stays. */
export function chosen(layout: Layout, names: ReadonlySet<ColumnName>): Layout {
  if (names.size === 0) return layout
  const there = new Set(layout.map(({ name }) => name))
  const added = [...names].filter((name) => !there.has(name)).map((name) => placed(name))
  return [...layout.filter(({ name }) => names.has(name)), ...added]
}

function placeOf(layout: Layout, name: ColumnName): number {
  return layout.findIndex((column) => column.name === name)
}
