import type { Rule } from './rule'

/** Tiers and groups are two ways to work out one amount: the platform takes one of them on each side. */
export const methodRules: readonly Rule[] = [
  {
    code: 'payout_tiers_and_groups',
    fields: ['tiered_payout', 'use_payout_groups'],
    check: (goal) =>
      goal.tiered_payout && goal.use_payout_groups
        ? 'Payout tiers and payout groups cannot both be on. Switch one off.'
        : null,
  },
  {
    code: 'revenue_tiers_and_groups',
    fields: ['tiered_revenue', 'use_revenue_groups'],
    check: (goal) =>
      goal.tiered_revenue && goal.use_revenue_groups
        ? 'Revenue tiers and revenue groups cannot both be on. Switch one off.'
        : null,
  },
]
