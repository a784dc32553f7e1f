import { identityFields } from './fields/identity'
import { payoutFields } from './fields/payout'
import { revenueFields } from './fields/revenue'
import { trackingFields } from './fields/tracking'
import { visibilityFields } from './fields/visibility'

/**
 * The 25 fields of the platform's Goal Model, in the order of forms, columns and file keys: the one place where a goal's
 * field is described. Help is in an account manager's words; names are the platform's.
 */
export const goalFields = [
  ...identityFields,
  ...payoutFields,
  ...revenueFields,
  ...trackingFields,
  ...visibilityFields,
] as const
