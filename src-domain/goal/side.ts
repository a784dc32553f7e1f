import { showDecimal, showNumber } from '#domain/money/show'
import type { DecimalMark } from '#domain/money/typed'
import type { goalFields } from './catalogue'
import type { Goal } from './goal'

/** What is paid to the partner, or earned from the advertiser: the two sides of a goal mirror each other. */
export type Side = 'payout' | 'revenue'

/** The amounts that count on one side. Null where the side's type does not use that kind. */
export interface SideAmounts {
  readonly type: string | null
  readonly flat: string | null
  readonly percent: string | null
  readonly tiered: boolean
  readonly grouped: boolean
}

/** The amounts of one side that the platform would use, by the side's type. */
export function sideOf(goal: Goal, side: Side): SideAmounts {
  const own = side === 'payout' ? payoutOf(goal) : revenueOf(goal)
  return {
    ...own,
    flat: own.type === 'cpa_percentage' ? null : own.flat,
    percent: own.type === 'cpa_percentage' || own.type === 'cpa_both' ? own.percent : null,
  }
}

type AmountName = Extract<(typeof goalFields)[number], { kind: 'decimal' }>['name']

/** An amount of a goal, where the type of its side uses it; null where it does not, or where nothing is set. */
export function countingAmount(goal: Goal, name: AmountName): string | null {
  const side = sideOf(goal, name.startsWith('max') ? 'revenue' : 'payout')
  return name === 'default_payout' || name === 'max_payout' ? side.flat : side.percent
}

function payoutOf(goal: Goal): SideAmounts {
  return {
    type: goal.payout_type,
    flat: goal.default_payout,
    percent: goal.percent_payout,
    tiered: goal.tiered_payout,
    grouped: goal.use_payout_groups,
  }
}

function revenueOf(goal: Goal): SideAmounts {
  return {
    type: goal.revenue_type,
    flat: goal.max_payout,
    percent: goal.max_percent_payout,
    tiered: goal.tiered_revenue,
    grouped: goal.use_revenue_groups,
  }
}

/** A percentage for reading, with no more places than it needs: "5.00" shows as "5 %". */
export function showPercent(text: string, mark: DecimalMark): string {
  return `${showNumber(text, mark)} %`
}

/** One side in a narrow place: "12.50", "5 %" or "12.50 + 5 %". Empty where nothing is set. */
export function shortAmounts({ flat, percent }: SideAmounts, mark: DecimalMark): string {
  const parts = [
    flat === null ? null : showDecimal(flat, mark),
    percent === null ? null : showPercent(percent, mark),
  ]
  return parts.filter((part) => part !== null).join(' + ')
}
