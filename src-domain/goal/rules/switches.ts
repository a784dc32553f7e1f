import { offerName } from '#domain/network/offer'
import { preferenceState } from '#domain/network/preferences'
import type { Rule } from './rule'

export const switchRules: readonly Rule[] = [
  {
    code: 'goals_not_enabled',
    fields: ['offer_id'],
    about: 'Goals are switched off for the whole network.',
    check: (_goal, { preferences }) =>
      preferenceState(preferences, 'enable_offer_goals') === 'off'
        ? 'Goals are switched off for this network. Ask its administrator to switch on offer goals before posting.'
        : null,
  },
]

export const switchAdvice: readonly Rule[] = [
  {
    code: 'offer_goals_off',
    fields: ['offer_id'],
    about: 'Multiple conversion goals are off for the offer.',
    check: (_goal, { offer }) =>
      offer !== null && !offer.has_goals_enabled
        ? `The platform stores this goal but does not use it while multiple conversion goals are off for ${offerName(offer)}.`
        : null,
  },
  {
    code: 'approval_not_used',
    fields: ['approve_conversions'],
    about: 'Approval by hand is on, but the network has conversion approval switched off.',
    fix: () => ({ label: 'Switch it off', set: { approve_conversions: false } }),
    check: (goal, { preferences }) =>
      goal.approve_conversions &&
      preferenceState(preferences, 'enable_conversion_approval') === 'off'
        ? 'This is on, but conversion approval is switched off for the network: conversions count at once.'
        : null,
  },
  {
    code: 'encryption_not_used',
    fields: ['enforce_encrypt_tracking_pixels'],
    about: 'Encrypted tracking is enforced, but the network has it switched off.',
    fix: () => ({ label: 'Switch it off', set: { enforce_encrypt_tracking_pixels: false } }),
    check: (goal, { preferences }) =>
      goal.enforce_encrypt_tracking_pixels &&
      preferenceState(preferences, 'encrypt_tracking_pixels') === 'off'
        ? 'This is on, but encrypted tracking is switched off for the network: plain links count.'
        : null,
  },
]
