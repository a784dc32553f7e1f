import { draftOf, type GoalKey, type GoalRecord } from '#domain/change/record'
import type { Goal } from '#domain/goal/goal'
import type { Offer } from '#domain/network/offer'

/** Which goals the list shows: all, those of one offer, or those whose offer this network does not know. */
export type Scope = 'all' | 'lost' | number

type Offers = ReadonlyMap<number | null, Offer>

/** The scope that a goal belongs to. */
export function scopeOf(goal: Goal, offers: Offers): Scope {
  return goal.offer_id !== null && offers.has(goal.offer_id) ? goal.offer_id : 'lost'
}

export function inScope(
  records: readonly GoalRecord[],
  scope: Scope,
  offers: Offers,
): readonly GoalRecord[] {
  if (scope === 'all') return records
  return records.filter((record) => scopeOf(draftOf(record), offers) === scope)
}

/** By offer and id, as in a configuration file: new goals come last in their offer, in the order they were made. */
export function sortGoals(records: readonly GoalRecord[]): readonly GoalRecord[] {
  const keyed = records.map((record) => ({ record, goal: draftOf(record) }))
  keyed.sort((a, b) => order(a.goal.offer_id, b.goal.offer_id) || order(a.goal.id, b.goal.id))
  return keyed.map(({ record }) => record)
}

function order(a: number | null, b: number | null): number {
  return a === b ? 0 : (a ?? Infinity) - (b ?? Infinity)
}

export function without(
  records: readonly GoalRecord[],
  removed: readonly GoalKey[],
): readonly GoalRecord[] {
  const gone = new Set(removed)
  return records.filter((record) => !gone.has(record.key))
}

/** Which goal to look at when the selected one goes: the next in the list, else the one before. */
export function neighbourOf(
  key: GoalKey,
  before: readonly GoalRecord[],
  removed: readonly GoalKey[],
): GoalKey | null {
  const place = before.findIndex((record) => record.key === key)
  const next =
    without(before.slice(place + 1), removed)[0] ?? without(before.slice(0, place), removed).at(-1)
  return next?.key ?? null
}
