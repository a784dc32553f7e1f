import { describe, expect, it } from 'vitest'
import { goalFields } from '#domain/goal/catalogue'
import { cellText, type TableContext } from '#domain/table/cell-text'
import { columnOf, columns, isColumnName } from '#domain/table/columns'
import type { ColumnName } from '#domain/table/column'
import {
  chosen,
  isUsualWidth,
  moved,
  pinned,
  placed,
  resized,
  usualLayout,
} from '#domain/table/layout'
import { aNewRecord, aRecord } from '../../../support/goals'
import { aQueryContext } from '../../../support/queries'

function context(over: Partial<TableContext> = {}): TableContext {
  return { ...aQueryContext(), mark: ',', ...over }
}

describe('the columns of a table of goals', () => {
  it('are every field and what is worked out, each with a name of its own', () => {
    const names = columns.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(goalFields.map(({ name }) => name)))
    expect(names).toHaveLength(goalFields.length + 5)
    expect(new Set(columns.map(({ label }) => label)).size).toBe(columns.length)
  })

  it('can be edited where the platform takes the field', () => {
    const locked = columns.filter(({ editable }) => !editable).map(({ name }) => name)
    expect(locked).toEqual(
      expect.arrayContaining(['pending', 'findings', 'offer', 'advertiser', 'margin', 'id']),
    )
    expect(columnOf('default_payout').editable).toBe(true)
  })

  it('know their own names from others', () => {
    expect(isColumnName('margin')).toBe(true)
    expect(isColumnName('toString')).toBe(false)
    expect(isColumnName(7)).toBe(false)
  })
})

describe('a cell', () => {
  const text = (name: ColumnName, record = aRecord(), over: Partial<TableContext> = {}) =>
    cellText(columnOf(name), record, context(over))

  it('shows amounts with the mark that is passed in', () => {
    expect(text('default_payout')).toBe('5,00')
    expect(text('percent_payout', aRecord({ percent_payout: '12.50' }))).toBe('12,50 %')
    expect(text('margin')).toBe('37,5 %')
    expect(text('margin', aRecord({ default_payout: '79.91000' }))).toBe('-898,9 %')
    expect(text('margin', aRecord({ default_payout: '500.00000' }))).toBe('-6150 %')
  })

  it('is empty where there is nothing', () => {
    expect(text('ref_id')).toBe('')
    expect(text('id', aNewRecord())).toBe('')
    expect(text('margin', aRecord({ default_payout: null }))).toBe('')
    expect(text('pending')).toBe('')
  })

  it('says flags, choices and times in words', () => {
    expect(text('is_private')).toBe('Off')
    expect(text('protocol')).toBe('Postback')
    expect(text('modified', aRecord({ modified: '0000-00-00 00:00:00' }))).toBe('Never')
  })

  it('shows a name as it is, even one that is a word of ours', () => {
    expect(text('name', aRecord({ name: 'never' }))).toBe('never')
  })

  it('names what an id stands for', () => {
    expect(text('offer')).toBe('Acme shop')
    expect(text('advertiser')).toBe('Acme')
    expect(text('offer', aRecord({ offer_id: 99 }))).toBe('')
  })

  it('shows the draft, and says what a post would do', () => {
    const record = aRecord({}, { name: { was: 'First purchase', now: 'Purchase' } })
    expect(text('name', record)).toBe('Purchase')
    expect(text('pending', record)).toBe('Modified')
    expect(text('pending', aNewRecord())).toBe('New')
  })

  it('has every finding', () => {
    const finding = { code: 'x', severity: 'error', confirm: false, fields: [], fix: null } as const
    const findingsOf = () => [
      { ...finding, sentence: 'One.' },
      { ...finding, sentence: 'Two.' },
    ]
    expect(text('findings', aRecord(), { findingsOf })).toBe('One. Two.')
  })
})

describe('a layout', () => {
  const layout = [placed('name', true), placed('offer'), placed('status'), placed('id')]
  const names = (of: typeof layout) => of.map(({ name }) => name)

  it('can be made wider and narrower within what can be read', () => {
    const [first] = resized(layout, 'name', 300.4)
    expect(first?.width).toBe(300)
    expect(resized(layout, 'name', 2)[0]?.width).toBe(48)
    expect(resized(layout, 'name', 1e6)[0]?.width).toBe(960)
  })

  it('can have its columns in another order', () => {
    expect(names([...moved(layout, 'id', 'offer')])).toEqual(['name', 'id', 'offer', 'status'])
    expect(names([...moved(layout, 'offer', 'id')])).toEqual(['name', 'status', 'id', 'offer'])
    expect(moved(layout, 'margin', 'id')).toEqual(layout)
  })

  it('pins a column where it is put among pinned ones', () => {
    expect(moved(layout, 'id', 'name')[0]).toMatchObject({ name: 'id', pinned: true })
  })

  it('has its pinned columns first', () => {
    const more = pinned(layout, 'id', true)
    expect(names([...more])).toEqual(['name', 'id', 'offer', 'status'])
    expect(names([...pinned(more, 'name', false)])).toEqual(['id', 'name', 'offer', 'status'])
  })

  it('shows what is chosen, new columns last, and never nothing', () => {
    const next = chosen(layout, new Set<ColumnName>(['margin', 'status', 'name']))
    expect(names([...next])).toEqual(['name', 'status', 'margin'])
    expect(chosen(layout, new Set())).toEqual(layout)
  })

  it('is one that has the name in sight to begin with', () => {
    expect(usualLayout[0]).toMatchObject({ name: 'name', pinned: true })
  })

  const widthUpTo = (last: ColumnName) =>
    usualLayout
      .slice(0, usualLayout.findIndex(({ name }) => name === last) + 1)
      .reduce((sum, { width }) => sum + width, 0)

  it('has all that is paid and earned in sight to begin with, between the usual panes of a window of 1280 pixels', () => {
    expect(names([...usualLayout]).slice(0, 6)).toEqual([
      ...['name', 'offer', 'default_payout', 'percent_payout', 'max_payout', 'max_percent_payout'],
    ])
    expect(widthUpTo('max_percent_payout')).toBeLessThanOrEqual(600)
  })

  it('has the margin as well in a window of 1366 pixels, and the status in one of 1440', () => {
    expect(widthUpTo('margin')).toBeLessThanOrEqual(686)
    expect(widthUpTo('status')).toBeLessThanOrEqual(760)
  })

  it('takes a width that was usual in a version before for one that nobody chose', () => {
    const isUsual = (width: number) => isUsualWidth({ name: 'offer', width, pinned: false })
    expect([102, 130, 170].map(isUsual)).toEqual([true, true, true])
    expect(isUsual(150)).toBe(false)
  })
})
