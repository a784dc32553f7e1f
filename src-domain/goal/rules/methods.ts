import { goalField, type GoalFieldName } from '../goal'
import type { Rule } from './rule'

/** Tiers and groups are two ways to work out one amount: the platform takes one of them on each side. */
export const methodRules: readonly Rule[] = [
  notBoth('payout_tiers_and_groups', 'tiered_payout', 'use_payout_groups'),
  notBoth('revenue_tiers_and_groups', 'tiered_revenue', 'use_revenue_groups'),
]

type Method = Extract<
  GoalFieldName,
  'tiered_payout' | 'use_payout_groups' | 'tiered_revenue' | 'use_revenue_groups'
>

function notBoth(code: string, tiers: Method, groups: Method): Rule {
  const [first, second] = [goalField(tiers).label, goalField(groups).label]
  return {
    code,
    fields: [tiers, groups],
    about: `${first} and ${second.toLowerCase()} are both on.`,
    check: (goal) =>
      goal[tiers] && goal[groups]
        ? `${first} and ${second.toLowerCase()} cannot both be on. Switch one off.`
        : null,
    // Which of the two is meant can be told only where the platform has exactly one of them.
    fix: (_goal, { base }) => {
      if (base === null || base[tiers] === base[groups]) return null
      const added = base[tiers] ? groups : tiers
      return {
        label: `Switch ${goalField(added).label.toLowerCase()} off`,
        set: { [added]: false },
      }
    },
  }
}
