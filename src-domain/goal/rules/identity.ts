import { sameValue } from '#domain/model/value'
import { goalField, goalValue, type GoalFieldName } from '../goal'
import { putBack } from './fixes'
import type { Rule } from './rule'
import { isBlank } from './texts'

export const identityRules: readonly Rule[] = [
  {
    code: 'name_missing',
    fields: ['name'],
    about: 'The goal has no name.',
    check: (goal) =>
      isBlank(goal.name ?? '') ? 'The platform refuses a goal without a name. Give it one.' : null,
  },
  {
    code: 'offer_missing',
    fields: ['offer_id'],
    about: 'The goal belongs to no offer.',
    check: (goal) =>
      goal.offer_id === null ? 'A goal belongs to an offer. Choose which one.' : null,
  },
  {
    code: 'offer_unknown',
    fields: ['offer_id'],
    about: 'The goal belongs to an offer that this network does not have.',
    check: (goal, { offer }) =>
      goal.offer_id !== null && offer === null
        ? `This network has no offer ${goal.offer_id}. Choose one that it has.`
        : null,
  },
  {
    code: 'advertiser_differs',
    fields: ['advertiser_id'],
    about: 'The goal names another advertiser than its offer does.',
    check: (goal, { offer }) =>
      goal.advertiser_id === null || offer === null || goal.advertiser_id === offer.advertiser_id
        ? null
        : offer.advertiser_id === null
          ? 'The offer has no advertiser, so the goal cannot have one. Leave it empty.'
          : `The offer belongs to advertiser ${offer.advertiser_id}. Use that one or leave it empty.`,
    fix: (_goal, { offer }) => ({
      label:
        (offer?.advertiser_id ?? null) === null ? 'Leave it empty' : 'Use the offer’s advertiser',
      set: { advertiser_id: offer?.advertiser_id ?? null },
    }),
  },
  readOnly('id_changed', 'id'),
  readOnly('modified_changed', 'modified'),
]

function readOnly(code: string, name: GoalFieldName): Rule {
  const field = goalField(name)
  return {
    code,
    fields: [name],
    about: `${field.label} is not what the platform gave.`,
    check: (goal, { base }) =>
      base === null || sameValue(field, goalValue(goal, name), goalValue(base, name))
        ? null
        : `Only the platform sets ${field.label}. Put it back.`,
    fix: (_goal, { base }) => putBack('Put it back', [name], base),
  }
}
