import { describe, expect, it } from 'vitest'
import type { BulkAction } from '#domain/bulk/action'
import { bulkLabel } from '#domain/bulk/label'
import { bulkEntry } from '#domain/bulk/moves'
import { planBulk } from '#domain/bulk/plan-bulk'
import { aBulkContext, among } from '../../../support/bulk'
import { aNewRecord, anOffer, aRecord } from '../../../support/goals'

const goals = [
  { ...aRecord({ description: 'Agreed' }, { ref_id: { was: null, now: 'R' } }), key: 'goal-1' },
  { ...aRecord({ name: 'Sale', description: 'Agreed too' }), key: 'goal-2' },
]
const offers = [anOffer(), anOffer({ id: 41, name: 'Other' })]

function labelled(action: BulkAction, records = goals, mark: '.' | ',' = '.'): string {
  const plan = planBulk(action, records, aBulkContext({ offers }))
  return bulkLabel(action, plan, among(records), mark)
}

const percent = {
  kind: 'amounts',
  fields: ['default_payout'],
  change: { by: 'percent', percent: '-2.5' },
  rounding: null,
} as const

describe('a bulk action in the history', () => {
  it.each<[BulkAction, string]>([
    [{ kind: 'set', field: 'is_private', value: true }, 'Switch Private on for 2 goals'],
    [{ kind: 'clear', fields: ['description'] }, 'Clear Description in 2 goals'],
    [percent, 'Lower Payout per conversion by 2.5 % in 2 goals'],
    [
      {
        ...percent,
        change: { by: 'adding', amount: '0.5' },
        rounding: { to: 'step', step: '0.25' },
      },
      'Raise Payout per conversion by 0.50, rounded to 0.25 in 2 goals',
    ],
    [
      {
        ...percent,
        fields: ['default_payout', 'max_payout'],
        change: { by: 'multiplying', factor: '1.05' },
        rounding: { to: 'places', places: 1 },
      },
      'Multiply Payout per conversion and Revenue per conversion by 1.05, rounded to 1 decimal place in 2 goals',
    ],
    [
      { ...percent, change: { by: 'nothing' }, rounding: { to: 'step', step: '3' } },
      'Round Payout per conversion to 3.00 in 2 goals',
    ],
    [
      {
        kind: 'replace',
        fields: ['description'],
        find: { by: 'text', text: 'too', matchCase: true },
        replacement: 'as well',
      },
      'Replace “too” with “as well” in Description of “Sale”',
    ],
    [
      { kind: 'affix', fields: ['name'], place: 'before', text: 'EU ' },
      'Put “EU ” before Name of 2 goals',
    ],
    [
      {
        kind: 'type',
        side: 'revenue',
        type: 'cpa_percentage',
        flat: null,
        percent: '5',
        useKept: false,
        clearUnused: false,
      },
      'Change Revenue type to RPS in 2 goals',
    ],
    [{ kind: 'method', side: 'payout', method: 'tiers' }, 'Work out payout by tiers in 2 goals'],
    [
      {
        kind: 'duplicate',
        offers: [40, 41],
        name: '{name}',
        collision: 'same',
        keepReference: false,
      },
      'Duplicate 2 goals to 2 offers',
    ],
    [{ kind: 'delete' }, 'Delete 2 goals'],
    [{ kind: 'discard' }, 'Discard changes to “First purchase”'],
  ])('%j', (action, label) => {
    expect(labelled(action)).toBe(label)
  })

  it('writes amounts with the mark that was set', () => {
    expect(labelled(percent, goals, ',')).toBe('Lower Payout per conversion by 2,5 % in 2 goals')
  })

  it('counts a new goal that goes', () => {
    expect(labelled({ kind: 'discard' }, [aNewRecord()])).toBe('Discard changes to “Signup”')
  })

  it('is filed under what it is', () => {
    expect(bulkEntry('amounts')).toBe('edit')
    expect(bulkEntry('duplicate')).toBe('duplicate')
    expect(bulkEntry('delete')).toBe('delete')
    expect(bulkEntry('discard')).toBe('discard')
  })
})
