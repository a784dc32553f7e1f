import { describe, expect, it } from 'vitest'
import type { BulkAction, BulkKind } from '#domain/bulk/action'
import { isBulkAction } from '#domain/contract/bulk-requests'

const good: { readonly [K in BulkKind]: Extract<BulkAction, { kind: K }> } = {
  set: { kind: 'set', field: 'name', value: 'Sale' },
  clear: { kind: 'clear', fields: ['description', 'default_payout'] },
  amounts: {
    kind: 'amounts',
    fields: ['default_payout', 'percent_payout'],
    change: { by: 'percent', percent: '-5' },
    rounding: { to: 'step', step: '0.05' },
  },
  replace: {
    kind: 'replace',
    fields: ['name', 'max_payout'],
    find: { by: 'text', text: 'a', matchCase: false },
    replacement: '',
  },
  affix: { kind: 'affix', fields: ['name'], place: 'after', text: ' (EU)' },
  type: {
    kind: 'type',
    side: 'payout',
    type: 'cpa_both',
    flat: null,
    percent: '5.5',
    useKept: true,
    clearUnused: false,
  },
  method: { kind: 'method', side: 'revenue', method: 'groups' },
  duplicate: {
    kind: 'duplicate',
    offers: [40, 41],
    name: '{name}',
    collision: 'skip',
    keepReference: false,
  },
  delete: { kind: 'delete' },
  discard: { kind: 'discard' },
  activate: { kind: 'activate' },
}

const every = Object.entries(good)
const parts = every.flatMap(([kind, action]) =>
  Object.keys(action)
    .filter((part) => part !== 'kind')
    .map((part) => [kind as BulkKind, part] as const),
)

describe('a bulk action at the door', () => {
  it.each(every)('%s is let in', (_kind, action) => {
    expect(isBulkAction(action)).toBe(true)
  })

  it.each(every)('%s is refused with a key that it does not have', (_kind, action) => {
    expect(isBulkAction({ ...action, admin: true })).toBe(false)
  })

  it.each(parts)('%s is refused without its %s, or with another type of it', (kind, part) => {
    const { [part]: _left, ...others } = { ...good[kind] } as Record<string, unknown>
    expect(isBulkAction(others)).toBe(false)
    for (const wrong of [7, NaN, {}, [[]], () => null]) {
      expect(isBulkAction({ ...others, [part]: wrong })).toBe(false)
    }
  })

  it.each<unknown>([
    null,
    'delete',
    [],
    {},
    { kind: 'constructor' },
    { kind: 'set', field: 'id', value: 5 },
    { kind: 'set', field: 'status', value: 'deleted' },
    { kind: 'set', field: 'name', value: 5 },
    { kind: 'set', field: 'is_private', value: null },
    { kind: 'clear', fields: ['name'] },
    { kind: 'clear', fields: [] },
    { ...good.amounts, fields: ['name'] },
    { ...good.amounts, change: { by: 'percent', percent: '5 %' } },
    { ...good.amounts, change: { by: 'percent', percent: '5', amount: '5' } },
    { ...good.amounts, change: { by: 'multiplying', factor: '-1' } },
    { ...good.amounts, rounding: { to: 'step', step: '0' } },
    { ...good.amounts, rounding: { to: 'step', step: '-1' } },
    { ...good.amounts, rounding: { to: 'places', places: 6 } },
    { ...good.replace, find: { by: 'text', text: '', matchCase: false } },
    { ...good.replace, find: { by: 'pattern', source: '(', matchCase: false } },
    { ...good.replace, find: { by: 'number', number: '5' }, replacement: 'five' },
    { ...good.replace, fields: ['protocol'] },
    { ...good.replace, replacement: 'x'.repeat(10_001) },
    { ...good.affix, text: '' },
    { ...good.type, flat: '-1' },
    { ...good.type, type: 'cpc' },
    { ...good.duplicate, offers: [] },
    { ...good.duplicate, offers: [0] },
    { ...good.duplicate, name: '' },
    { ...good.duplicate, collision: 'replace' },
  ])('%j is refused', (action) => {
    expect(isBulkAction(action)).toBe(false)
  })

  it.each<unknown>([
    { ...good.amounts, change: { by: 'adding', amount: '-0.5' }, rounding: null },
    { ...good.amounts, change: { by: 'nothing' }, rounding: { to: 'places', places: 0 } },
    { ...good.replace, find: { by: 'pattern', source: '(a+)+', matchCase: true } },
    { ...good.replace, find: { by: 'number', number: '5' }, replacement: '5.5' },
    { kind: 'set', field: 'default_payout', value: '12,5' },
    { kind: 'set', field: 'advertiser_id', value: null },
  ])('%j is let in', (action) => {
    expect(isBulkAction(action)).toBe(true)
  })
})
