import { showDecimal } from '#domain/money/show'
import { currencyOf } from '#domain/network/network'
import { linearOf, lossOf, type Linear } from '../linear'
import type { Goal, GoalContext } from '../goal'
import { countingAmount, showPercent } from '../side'
import type { Rule } from './rule'

const fields = ['default_payout', 'percent_payout', 'max_payout', 'max_percent_payout'] as const

/** An amount that the type ignores has no part in a loss. */
function speaksOf(goal: Goal) {
  return fields.filter((name) => countingAmount(goal, name) !== null)
}

/** Money rules look at goals that still record conversions. What tiers pay is not in the goal, so nothing is said of it. */
function sides(goal: Goal): { payout: Linear; revenue: Linear } | null {
  const [payout, revenue] = [linearOf(goal, 'payout'), linearOf(goal, 'revenue')]
  const isUnseen = goal.status === 'deleted' || goal.tiered_payout || goal.tiered_revenue
  return isUnseen || payout === null || revenue === null ? null : { payout, revenue }
}

/** Groups decide before the amounts in the goal do. */
function whereItCounts(goal: Goal, sentence: string): string {
  return goal.use_payout_groups || goal.use_revenue_groups
    ? `Where no group matches: ${sentence}`
    : sentence
}

function money(amount: string, { offer, preferences, settings }: GoalContext): string {
  const currency = currencyOf(offer, preferences)
  return showDecimal(amount, settings.mark) + (currency === null ? '' : ` ${currency}`)
}

/** "2.00 EUR", "5 % of the sale", or both. */
function amounts({ flat, rate }: Linear, context: GoalContext): string {
  const part = `${showPercent(rate.times(100).toFixed(), context.settings.mark)} of the sale`
  if (rate.eq(0)) return money(flat.toFixed(), context)
  return flat.eq(0) ? part : `${money(flat.toFixed(), context)} and ${part}`
}

export const lossAdvice: readonly Rule[] = [
  {
    code: 'payout_above_revenue',
    fields,
    speaksOf,
    about: 'The payout is above the revenue, whatever the sale.',
    confirm: true,
    check: (goal, context) => {
      const both = sides(goal)
      if (both === null || lossOf(both.payout, both.revenue).kind !== 'always') return null
      const [paid, earned] = [amounts(both.payout, context), amounts(both.revenue, context)]
      const sentence = `Each conversion pays ${paid} and earns ${earned}: every one loses money.`
      return whereItCounts(goal, sentence)
    },
  },
  {
    code: 'payout_above_revenue_in_part',
    fields,
    speaksOf,
    about: 'The payout is above the revenue for sales on one side of an amount, the break-even.',
    confirm: true,
    check: (goal, context) => {
      const both = sides(goal)
      const loss = both === null ? null : lossOf(both.payout, both.revenue)
      if (loss?.kind !== 'above' && loss?.kind !== 'below') return null
      const sale = money(loss.sale.toFixed(), context)
      const sentence = `Sales ${loss.kind} ${sale} lose money, for the payout is above the revenue there.`
      return whereItCounts(goal, sentence)
    },
  },
]
