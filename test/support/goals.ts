import type { Change, GoalRecord } from '#domain/change/record'
import { defaultCheckSettings } from '#domain/goal/check-settings'
import type { Fix } from '#domain/goal/finding'
import { blankGoal, type Goal, type GoalContext } from '#domain/goal/goal'
import type { FieldValue } from '#domain/model/field'
import type { Advertiser } from '#domain/network/advertiser'
import type { Offer } from '#domain/network/offer'
import type { Preferences } from '#domain/network/preferences'

export function anAdvertiser(over: Partial<Advertiser> = {}): Advertiser {
  return { id: 7, company: 'Acme', status: 'active', ref_id: null, modified: 1, extra: {}, ...over }
}

/** An active offer of anAdvertiser(), with goals enabled. */
export function anOffer(over: Partial<Offer> = {}): Offer {
  return {
    id: 40,
    advertiser_id: 7,
    name: 'Acme shop',
    status: 'active',
    currency: 'EUR',
    has_goals_enabled: true,
    default_goal_name: null,
    offer_url: 'https://acme.example/?tid={transaction_id}',
    ref_id: null,
    modified: 1710000000,
    extra: {},
    ...over,
  }
}

/** A goal of anOffer() that the platform has and no rule speaks of. */
export function aGoal(over: Partial<Goal> = {}): Goal {
  return {
    ...blankGoal,
    id: 501,
    offer_id: 40,
    name: 'First purchase',
    default_payout: '5.00000',
    max_payout: '8.00000',
    protocol: 'server',
    advertiser_id: 7,
    modified: 1710000000,
    ...over,
  }
}

/** A goal that is not on the platform yet. */
export function aNewGoal(over: Partial<Goal> = {}): Goal {
  return aGoal({ id: null, modified: null, ...over })
}

/** A goal after one click on a fix. */
export function mended(goal: Goal, fix: Fix): Goal {
  return { ...goal, ...Object.fromEntries<FieldValue>(Object.entries(fix.set)) }
}

/** Everything that parts of a goal depend on is switched on. */
export const allSwitchedOn: Preferences = {
  enable_offer_goals: '1',
  enable_conversion_approval: '1',
  encrypt_tracking_pixels: '1',
}

/** What the rules look at beside a goal that is not on the platform; nothing in it raises a finding. */
export function aContext(over: Partial<GoalContext> = {}): GoalContext {
  return {
    offer: anOffer(),
    preferences: allSwitchedOn,
    base: null,
    settings: defaultCheckSettings,
    ...over,
  }
}

/** A goal of the platform in the store, with a change laid over it. */
export function aRecord(base: Partial<Goal> = {}, change: Change = {}): GoalRecord {
  return { key: 'goal-501', base: aGoal(base), change }
}

/** A goal in the store that is not on the platform yet. */
export function aNewRecord(change: Change = {}): GoalRecord {
  return {
    key: 'new-1',
    base: null,
    change: { offer_id: { was: null, now: 40 }, name: { was: null, now: 'Signup' }, ...change },
  }
}
