import type { ImportView } from '#domain/contract/files-views'
import type { PlannedRow } from '#domain/transfer/planned-row'
import { aNetwork, aRecord } from './a-network'

/** A network of two goals. */
export const network = aNetwork({
  goals: [aRecord({ id: 1, name: 'Install' }), aRecord({ id: 2, name: 'Signup' })],
})

/** A workbook as it is read, without what its rows come to. */
export const file: Omit<ImportView, 'counts'> = {
  file: 'payouts.xlsx',
  kind: 'xlsx',
  columns: [
    { header: 'Goal ID', samples: ['1', '2'], field: 'id' },
    { header: 'Pay', samples: ['7', '8'], field: 'default_payout' },
    { header: 'Remark', samples: ['as agreed'], field: null },
  ],
  mark: '.',
  otherNetwork: null,
  made: null,
  notices: [],
}

/** An amount that a row sets, without what it is set to. */
export const cell = { field: 'default_payout', was: '5.00000', state: 'set' } as const

/** A row that sets the payout of the goal with its number. */
export function aRow(place: number, over: Partial<PlannedRow> = {}): PlannedRow {
  return {
    place,
    goal: { key: `goal-${place}`, id: place, offer_id: 40, name: `Goal ${place}` },
    outcome: 'update',
    cells: [{ ...cell, now: `${place + 6}.00000` }],
    reasons: [],
    candidates: [],
    ...over,
  }
}
