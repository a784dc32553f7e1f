import { sameValue } from '#domain/model/value'
import { goalFields } from '../catalogue'
import { goalValue, type Goal, type GoalFieldName } from '../goal'
import { linearOf } from '../linear'
import { countingAmount } from '../side'
import { putBack } from './fixes'
import type { Rule } from './rule'

const paid = ['default_payout', 'percent_payout'] as const

export const visibilityAdvice: readonly Rule[] = [
  {
    code: 'private_with_payout',
    fields: ['is_private', ...paid],
    speaksOf: (goal) => [
      'is_private',
      ...paid.filter((name) => countingAmount(goal, name) !== null),
    ],
    about: 'The goal is private and still has a payout.',
    confirm: true,
    check: (goal) => {
      const payout = linearOf(goal, 'payout')
      const pays = payout !== null && (payout.flat.gt(0) || payout.rate.gt(0))
      return goal.is_private && goal.status !== 'deleted' && pays
        ? 'A private goal hides its payout but still pays it on every conversion. Clear the payout first.'
        : null
    },
    fix: ({ percent_payout: percent }) => ({
      label: 'Clear the payout',
      set: { default_payout: '0.00000', ...(percent !== null && { percent_payout: '0.00' }) },
    }),
  },
  {
    code: 'deleted_with_edits',
    fields: ['status'],
    about: 'The goal is being deleted and has other changes as well.',
    check: (goal, { base }) => {
      const others = base === null ? [] : otherEdits(goal, base)
      return others.length > 0
        ? 'The goal is being deleted, and its other changes would be posted as well. Keep the deletion alone unless both are meant.'
        : null
    },
    fix: (goal, { base }) =>
      putBack('Keep only the deletion', base === null ? [] : otherEdits(goal, base), base),
  },
]

function otherEdits(goal: Goal, base: Goal): readonly GoalFieldName[] {
  if (goal.status !== 'deleted' || base.status === 'deleted') return []
  return goalFields
    .filter(({ name }) => name !== 'status')
    .filter((field) => !sameValue(field, goalValue(goal, field.name), goalValue(base, field.name)))
    .map(({ name }) => name)
}
