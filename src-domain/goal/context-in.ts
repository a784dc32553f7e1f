import type { Offer } from '#domain/network/offer'
import type { Preferences } from '#domain/network/preferences'
import type { Goal, GoalContext } from './goal'

/** What the rules look at besides a goal, in a network of these offers. */
export function contextIn(
  offers: readonly Offer[],
  preferences: Preferences,
): (goal: Goal, base: Goal | null) => GoalContext {
  const byId = new Map(offers.map((offer) => [offer.id, offer]))
  return (goal, base) => ({ offer: byId.get(goal.offer_id) ?? null, preferences, base })
}
