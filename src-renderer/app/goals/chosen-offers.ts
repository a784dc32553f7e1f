import { baseValue, type GoalKey, type GoalRecord } from '#domain/change/record'
import type { Scope } from '#domain/query/scope'

interface Looked {
  readonly scope: Scope
  readonly chosen: { readonly keys: readonly GoalKey[] }
  readonly record: (key: GoalKey) => GoalRecord | null
}

/** The offers that are looked at: the one that the list shows, else those of the chosen goals, as the platform has them. */
export function chosenOffers(looked: Looked): readonly number[] {
  const { scope, chosen } = looked
  if (typeof scope === 'number') return [scope]
  const offers = chosen.keys.map((key) => {
    const record = looked.record(key)
    return record === null ? null : baseValue(record, 'offer_id')
  })
  return [...new Set(offers)].filter((id) => typeof id === 'number')
}
