import { goalField } from '#domain/goal/goal'
import type { Side } from '#domain/goal/side'
import type { BulkAction } from './action'
import type { Decide } from './decide'
import { clearedValue } from './fields'

type ActionOf<Kind extends BulkAction['kind']> = Extract<BulkAction, { readonly kind: Kind }>

export function set({ field, value }: ActionOf<'set'>): Decide {
  return () => [{ field, to: value }]
}

export function clear({ fields }: ActionOf<'clear'>): Decide {
  const cleared = fields.map((field) => ({ field, to: clearedValue(goalField(field)) }))
  return () => cleared
}

/** The switches of each side. */
const switches = {
  payout: { tiers: 'tiered_payout', groups: 'use_payout_groups' },
  revenue: { tiers: 'tiered_revenue', groups: 'use_revenue_groups' },
} as const satisfies Record<Side, unknown>

/** The platform takes tiers or groups, never both: one is switched off as the other is switched on. */
export function setMethod({ side, method }: ActionOf<'method'>): Decide {
  const { tiers, groups } = switches[side]
  const set = [
    { field: tiers, to: method === 'tiers' },
    { field: groups, to: method === 'groups' },
  ]
  return () => set
}
