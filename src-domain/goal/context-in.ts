import type { Offer } from '#domain/network/offer'
import type { Preferences } from '#domain/network/preferences'
import type { CheckSettings } from './check-settings'
import type { Goal, GoalContext } from './goal'

/** What the rules look at besides a goal, in a network of these offers and with the settings of the moment. */
export function contextIn(
  offers: readonly Offer[],
  preferences: Preferences,
  settings: () => CheckSettings,
): (goal: Goal, base: Goal | null) => GoalContext {
  const byId = new Map(offers.map((offer) => [offer.id, offer]))
  return (goal, base) => ({
    offer: byId.get(goal.offer_id) ?? null,
    preferences,
    base,
    settings: settings(),
  })
}
