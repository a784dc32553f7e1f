import type { Column } from '#domain/table/column'
import { columnOf } from '#domain/table/columns'
import type { Layout, PlacedColumn } from '#domain/table/layout'
import type { GridColumn } from '../../ui/grid/model'

/** Where nobody gave it a width, the offer takes a part of a wide table: its name is long, and two may begin alike. */
const OFFER = { part: 0.2, most: 280 }

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
    const unit = isMoney(column) && currency !== null ? ` ${currency}` : ''
    const width = widthOf(placed, column, room)
    return { name, width, pinned, align: column.align, label: column.label + unit }
  })
}

function widthOf({ name, width }: PlacedColumn, column: Column, room: number): number {
  if (name !== 'offer' || width !== column.width) return width
  return Math.max(width, Math.min(OFFER.most, Math.round(room * OFFER.part)))
}

function isMoney(column: Column): boolean {
  if (column.kind === 'own') return false
  return column.field.kind === 'decimal' && column.field.unit === 'money'
}
