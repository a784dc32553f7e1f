import { draftValue, type GoalKey, type GoalRecord } from '#domain/change/record'
import type { Offer } from '#domain/network/offer'
import type { Scope } from '#domain/query/scope'
import type { GoalCounts, GoalTable } from './goal-table'

type Offers = ReadonlyMap<number | null, Offer>

/** The scope that a goal belongs to. */
export function scopeOf(record: GoalRecord, offers: Offers): Scope {
  const offer = draftValue(record, 'offer_id')
  return typeof offer === 'number' && offers.has(offer) ? offer : 'lost'
}

/** The goals of a scope, in the order of the table. */
export function inScope(table: GoalTable, scope: Scope, offers: Offers): readonly GoalRecord[] {
  if (scope === 'all') return table.all()
  if (scope !== 'lost') return table.ofOffer(scope)
  return lostOffers(table, offers).flatMap((offer) => table.ofOffer(offer))
}

/** The goals whose offer this network does not know. */
export function countLost(table: GoalTable, offers: Offers): GoalCounts {
  const counts = lostOffers(table, offers).map((offer) => table.countsOf(offer))
  return counts.reduce(
    (sum, { goals, pending, conflicts }) => ({
      goals: sum.goals + goals,
      pending: sum.pending + pending,
      conflicts: sum.conflicts + conflicts,
    }),
    { goals: 0, pending: 0, conflicts: 0 },
  )
}

function lostOffers(table: GoalTable, offers: Offers) {
  return table.offers().filter((offer) => typeof offer !== 'number' || !offers.has(offer))
}

/** Which goal to look at when the selected one goes: the next in the list, else the one before. */
export function neighbourOf(
  key: GoalKey,
  before: readonly GoalRecord[],
  removed: readonly GoalKey[],
): GoalKey | null {
  const place = before.findIndex((record) => record.key === key)
  const gone = new Set(removed)
  const stays = (record: GoalRecord) => !gone.has(record.key)
  const next =
    before.slice(place + 1).find(stays) ?? before.slice(0, Math.max(0, place)).findLast(stays)
  return next?.key ?? null
}
