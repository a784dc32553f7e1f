import type { GoalKey, GoalRecord } from '#domain/change/record'
import type { BulkContext } from '#domain/bulk/plan'
import type { Offer } from '#domain/network/offer'
import { allSwitchedOn, anOffer } from './goals'

interface Around {
  readonly offers?: readonly Offer[]
  /** The names of goals that offers have already. */
  readonly names?: ReadonlyMap<number, readonly string[]>
}

/** What bulk actions look at besides the goals: keys of new goals are made-1, made-2 … */
export function aBulkContext({
  offers = [anOffer()],
  names = new Map(),
}: Around = {}): BulkContext {
  let made = 0
  return {
    preferences: allSwitchedOn,
    offer: (id) => offers.find((offer) => offer.id === id) ?? null,
    namesIn: (offer) => names.get(offer) ?? [],
    newKey: () => {
      made += 1
      return `made-${made}`
    },
    mark: '.',
  }
}

/** Finds a record by its key. */
export function among(records: readonly GoalRecord[]): (key: GoalKey) => GoalRecord | null {
  const byKey = new Map(records.map((record) => [record.key, record]))
  return (key) => byKey.get(key) ?? null
}
