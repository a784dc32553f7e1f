import { preferenceState } from '#domain/network/preferences'
import { goalValue, isGoalFieldName, type Goal, type GoalContext } from './goal'
import type { GoalField } from './goal-field'

/** Why the platform ignores a field of this goal, completing "Not used: …"; null where the field counts. */
export function whyNotUsed(
  field: GoalField,
  goal: Goal,
  context: Pick<GoalContext, 'preferences'>,
): string | null {
  const { applies } = field
  if (applies === undefined) return null
  if ('preference' in applies) {
    return preferenceState(context.preferences, applies.preference) === 'off'
      ? applies.reason
      : null
  }
  if (!isGoalFieldName(applies.field)) return null
  const value = goalValue(goal, applies.field)
  // An unknown type (one the platform added since) says nothing about which amounts it needs.
  const decides = isKnownType(value)
  return decides && !applies.isOneOf.includes(value) ? applies.reason : null
}

function isKnownType(value: unknown): value is string {
  return value === 'cpa_flat' || value === 'cpa_percentage' || value === 'cpa_both'
}
