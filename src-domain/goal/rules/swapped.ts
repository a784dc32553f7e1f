import { readDecimal, sameDecimal } from '#domain/money'
import type { Goal, GoalContext, GoalFieldName } from '../goal'
import { putBack } from './fixes'
import type { Rule } from './rule'

type Amount = 'default_payout' | 'percent_payout' | 'max_payout' | 'max_percent_payout'

/** Whether two amounts stand in each other's place: each is what the other was, and they differ. Nothing set is a 0. */
function areSwapped(goal: Goal, { base }: Pick<GoalContext, 'base'>, one: Amount, other: Amount) {
  if (base === null) return false
  const [was, wasOther] = [base[one] ?? '0', base[other] ?? '0']
  const [now, nowOther] = [goal[one] ?? '0', goal[other] ?? '0']
  return !sameDecimal(was, wasOther) && sameDecimal(now, wasOther) && sameDecimal(nowOther, was)
}

/** Whether a type changed from flat to percentage, or back, and the number went along unchanged. */
function carriedOver(
  goal: Goal,
  { base }: Pick<GoalContext, 'base'>,
  type: 'payout_type' | 'revenue_type',
  flat: Amount,
  percent: Amount,
): boolean {
  if (base === null || goal[type] === base[type]) return false
  const moves: readonly (readonly [string | null, string | null])[] = [
    [base[type] === 'cpa_flat' ? base[flat] : null, goal[percent]],
    [base[type] === 'cpa_percentage' ? base[percent] : null, goal[flat]],
  ]
  return moves.some(
    ([was, now]) =>
      was !== null && now !== null && readDecimal(was)?.gt(0) === true && sameDecimal(was, now),
  )
}

function flatAndPercent(
  code: string,
  type: 'payout_type' | 'revenue_type',
  flat: Amount,
  percent: Amount,
): Rule {
  const fields: readonly [GoalFieldName, ...GoalFieldName[]] = [flat, percent, type]
  const side = type === 'payout_type' ? 'payout' : 'revenue'
  return {
    code,
    fields,
    about: `The flat ${side} and the percentage look swapped.`,
    confirm: true,
    check: (goal, context) =>
      areSwapped(goal, context, flat, percent) || carriedOver(goal, context, type, flat, percent)
        ? `The flat ${side} and the percentage look swapped: a number went from one to the other. Check which is which.`
        : null,
    fix: (_goal, { base }) => putBack('Put them back', [type, flat, percent], base),
  }
}

const sidesFields = [
  'default_payout',
  'max_payout',
  'percent_payout',
  'max_percent_payout',
] as const

/** What can change places with what between the two sides, also where one is flat and the other is a percentage. */
const across = [
  ['default_payout', 'max_payout'],
  ['percent_payout', 'max_percent_payout'],
  ['default_payout', 'max_percent_payout'],
  ['percent_payout', 'max_payout'],
] as const

export const swappedAdvice: readonly Rule[] = [
  {
    code: 'payout_and_revenue_swapped',
    fields: sidesFields,
    about: 'Payout and revenue look swapped against what they were.',
    confirm: true,
    check: (goal, context) =>
      across.some(([paid, earned]) => areSwapped(goal, context, paid, earned))
        ? 'Payout and revenue look swapped: each is what the other was. You would pay what you earn.'
        : null,
    fix: (_goal, { base }) =>
      putBack('Put them back', ['payout_type', 'revenue_type', ...sidesFields], base),
  },
  flatAndPercent('payout_kinds_swapped', 'payout_type', 'default_payout', 'percent_payout'),
  flatAndPercent('revenue_kinds_swapped', 'revenue_type', 'max_payout', 'max_percent_payout'),
]
