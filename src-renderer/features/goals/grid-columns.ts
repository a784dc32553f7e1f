import type { Column } from '#domain/table/column'
import { columnOf } from '#domain/table/columns'
import type { Layout } from '#domain/table/layout'
import type { GridColumn } from '../../ui/grid/model'

/**
 * The columns of a table of goals, as a grid has them. Where all goals are of one offer, the offer is not told in each line, and
 * the heads say the currency of its amounts.
 */
export function gridColumns(
  layout: Layout,
  ofOneOffer: boolean,
  currency: string | null,
): readonly GridColumn[] {
  const told = layout.filter(({ name }) => !(ofOneOffer && name === 'offer'))
  return told.map(({ name, width, pinned }) => {
    const column = columnOf(name)
    const unit = isMoney(column) && currency !== null ? ` ${currency}` : ''
    return { name, width, pinned, align: column.align, label: column.label + unit }
  })
}

function isMoney(column: Column): boolean {
  if (column.kind === 'own') return false
  return column.field.kind === 'decimal' && column.field.unit === 'money'
}
