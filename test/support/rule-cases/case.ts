import { findingsOf } from '#domain/goal/findings'
import type { Goal, GoalContext } from '#domain/goal/goal'
import { aContext, aGoal, allSwitchedOn } from '../goals'

export interface Case {
  readonly goal?: Partial<Goal>
  readonly context?: Partial<GoalContext>
}

export interface Pair {
  /** A goal that this rule speaks of. */
  readonly raised: Case
  /** The other rules that speak of that goal as well. */
  readonly also?: readonly string[]
  /** The nearest goal to it of which it does not. */
  readonly spared: Case
  /** What the button of its fix says; absent where there is none. */
  readonly fix?: string
}

export const noGoals = { ...allSwitchedOn, enable_offer_goals: null }

/** A part of the sale on both sides. */
export const shares: Partial<Goal> = {
  payout_type: 'cpa_percentage',
  default_payout: '0.00000',
  percent_payout: '5.00',
  revenue_type: 'cpa_percentage',
  max_payout: '0.00000',
  max_percent_payout: '8.00',
}

/** A flat amount and a part of the sale on both sides. */
export const both: Partial<Goal> = {
  payout_type: 'cpa_both',
  percent_payout: '4.00',
  revenue_type: 'cpa_both',
  max_percent_payout: '7.00',
}

/** What the goal was on the platform. */
export const was = (over: Partial<Goal> = {}) => ({ base: aGoal(over) })

export function findings({ goal = {}, context = {} }: Case) {
  return findingsOf(aGoal(goal), aContext(context))
}

export function codesOf(given: Case): readonly string[] {
  return findings(given).map((finding) => finding.code)
}
