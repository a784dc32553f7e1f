import type { Rule } from './rule'

export const identityRules: readonly Rule[] = [
  {
    code: 'name_missing',
    fields: ['name'],
    check: (goal) =>
      (goal.name ?? '').trim() === ''
        ? 'The platform refuses a goal without a name. Give it one.'
        : null,
  },
  {
    code: 'offer_missing',
    fields: ['offer_id'],
    check: (goal) =>
      goal.offer_id === null ? 'A goal belongs to an offer. Choose which one.' : null,
  },
  {
    code: 'offer_unknown',
    fields: ['offer_id'],
    check: (goal, { offer }) =>
      goal.offer_id !== null && offer === null
        ? `This network has no offer ${goal.offer_id}. Choose one that it has.`
        : null,
  },
  {
    code: 'advertiser_differs',
    fields: ['advertiser_id'],
    check: (goal, { offer }) =>
      goal.advertiser_id === null || offer === null || goal.advertiser_id === offer.advertiser_id
        ? null
        : offer.advertiser_id === null
          ? 'The offer has no advertiser, so the goal cannot have one. Leave it empty.'
          : `The offer belongs to advertiser ${offer.advertiser_id}. Use that one or leave it empty.`,
  },
]
