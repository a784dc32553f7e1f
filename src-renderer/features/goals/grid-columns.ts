import type { Column, ColumnName } from '#domain/table/column'
import { columnOf } from '#domain/table/columns'
import { isUsualWidth, type Layout, type PlacedColumn } from '#domain/table/layout'
import type { GridColumn } from '../../ui/grid/model'

/** So wide a list, in pixels, has all usual columns up to the status in sight. */
const ROOMY = 800

/** So much wider, in pixels, is a column whose head says a currency too: a head has two lines. */
const CURRENCY = 28

/** Where nobody gave them a width, names take a part of what a wider list has more: they are long, and two may begin alike. */
const growth: Readonly<Partial<Record<ColumnName, { part: number; most: number }>>> = {
  name: { part: 0.12, most: 200 },
  offer: { part: 0.3, most: 280 },
}

/**
 * The columns of a table of goals, as a grid has them in so many pixels. Where all goals are of one offer, the offer is not told in each line, and
 * the heads say the currency of its amounts.
 */
export function gridColumns(
  layout: Layout,
  ofOneOffer: boolean,
  currency: string | null,
  room: number,
): readonly GridColumn[] {
  const told = layout.filter(({ name }) => !(ofOneOffer && name === 'offer'))
  return told.map((placed) => {
    const { name, pinned } = placed
    const column = columnOf(name)
    const unit = isMoney(column) ? currency : null
    const wider = unit !== null && isUsualWidth(placed) ? CURRENCY : 0
    const width = widthOf(placed, column, room) + wider
    const label = unit === null ? column.label : `${column.label} ${unit}`
    return { name, width, pinned, align: column.align, label }
  })
}

function widthOf(placed: PlacedColumn, { width }: Column, room: number): number {
  if (!isUsualWidth(placed)) return placed.width
  const { part, most } = growth[placed.name] ?? { part: 0, most: width }
  return Math.min(most, width + Math.max(0, Math.round((room - ROOMY) * part)))
}

function isMoney(column: Column): boolean {
  if (column.kind === 'own') return false
  return column.field.kind === 'decimal' && column.field.unit === 'money'
}
