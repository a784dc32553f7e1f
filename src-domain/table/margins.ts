import { draftOf, type GoalRecord } from '#domain/change/record'
import type { Goal } from '#domain/goal/goal'
import { marginShare } from '#domain/goal/margin'

/**
 * Reads the margins of many goals, each as a decimal text in percent; null where it cannot be told. Each set of amounts is
 * worked out once, for many goals pay and earn the same.
 */
export function marginReader(): (record: GoalRecord) => string | null {
  const known = new Map<string, string | null>()
  return (record) => {
    const goal = draftOf(record)
    const amounts = amountsOf(goal)
    const before = known.get(amounts)
    if (before !== undefined) return before
    const share = marginShare(goal)?.toFixed() ?? null
    known.set(amounts, share)
    return share
  }
}

/** Everything that a margin depends on. Whatever stands in an amount, no two sets of amounts come to one text. */
function amountsOf(goal: Goal): string {
  return [
    goal.payout_type,
    goal.default_payout,
    goal.percent_payout,
    goal.tiered_payout,
    goal.revenue_type,
    goal.max_payout,
    goal.max_percent_payout,
    goal.tiered_revenue,
  ]
    .map((value) => (typeof value === 'string' ? `${value.length} ${value}` : String(value)))
    .join('\n')
}
