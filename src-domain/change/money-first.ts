import { goalFields } from '#domain/goal/catalogue'
import type { GoalFieldName } from '#domain/goal/goal'
import { changedFields, type GoalRecord } from './record'

const places: ReadonlyMap<GoalFieldName, number> = new Map(
  goalFields.map(({ name, section }, place) => {
    const isMoney = section === 'payout' || section === 'revenue'
    return [name, place + (isMoney ? 0 : goalFields.length)]
  }),
)

/** What is paid and earned comes first, then the fields in their usual order. */
export function moneyFirst(one: GoalFieldName, other: GoalFieldName): number {
  return (places.get(one) ?? 0) - (places.get(other) ?? 0)
}

/** The fields that the user set, what is paid and earned first. */
export function changedMoneyFirst(record: GoalRecord): readonly GoalFieldName[] {
  return changedFields(record).toSorted(moneyFirst)
}
