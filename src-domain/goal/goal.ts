import type { Entity } from '#domain/model/decode'
import type { FieldValue } from '#domain/model/field'
import type { Offer } from '#domain/network/offer'
import type { Preferences } from '#domain/network/preferences'
import { goalFields } from './catalogue'
import type { CheckSettings } from './check-settings'
import type { GoalField } from './goal-field'

/** A goal: the 25 fields of the Goal Model, and the keys the platform sent besides, untouched. */
export type Goal = Entity<typeof goalFields>

export type GoalFieldName = (typeof goalFields)[number]['name']

/** What the rules and the form look at besides the goal. A null offer is one that this network does not know. */
export interface GoalContext {
  readonly offer: Offer | null
  readonly preferences: Preferences
  readonly base: Goal | null
  readonly settings: CheckSettings
}

const byName: ReadonlyMap<string, GoalField<GoalFieldName>> = new Map(
  goalFields.map((field) => [field.name, field]),
)

/** The catalogue's entry for a field. */
export function goalField(name: GoalFieldName): GoalField<GoalFieldName> {
  const field = byName.get(name)
  if (field === undefined) throw new Error(`No goal field is called ${name}`)
  return field
}

/** Whether a text names a field of the catalogue. */
export function isGoalFieldName(name: string): name is GoalFieldName {
  return byName.has(name)
}

/** The fields that something is said of, such as a change or the values of a call. */
export function fieldNamesOf(
  some: Readonly<Partial<Record<GoalFieldName, unknown>>>,
): readonly GoalFieldName[] {
  // Object.keys widens to string; the type allows no other keys than field names.
  return Object.keys(some) as GoalFieldName[]
}

/** A field's value, whichever field it is: for code that walks the catalogue. */
export function goalValue(goal: Goal, name: GoalFieldName): FieldValue {
  return goal[name]
}

/** A goal as the platform makes it when only an offer and a name are given (its own defaults, recorded from a create). */
export const blankGoal: Goal = {
  id: null,
  offer_id: null,
  name: null,
  status: 'active',
  description: null,
  ref_id: null,
  payout_type: 'cpa_flat',
  default_payout: '0.00000',
  percent_payout: null,
  tiered_payout: false,
  use_payout_groups: false,
  revenue_type: 'cpa_flat',
  max_payout: '0.00000',
  max_percent_payout: null,
  tiered_revenue: false,
  use_revenue_groups: false,
  protocol: 'http',
  allow_multiple_conversions: false,
  approve_conversions: false,
  enforce_encrypt_tracking_pixels: false,
  is_end_point: false,
  is_private: false,
  display_advertiser: false,
  advertiser_id: null,
  modified: null,
  extra: {},
}
