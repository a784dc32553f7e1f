import { goalValue, type Goal, type GoalFieldName } from '#domain/goal/goal'
import type { FieldValue } from '#domain/model/field'
import { sentFields, type GoalValues, type PostItem } from '#domain/sync/post-item'
import { entries, same } from './changes'
import type { Known } from './entry-checks'

/** The values that are sent, each with its field. */
export function pairs(values: GoalValues): readonly (readonly [GoalFieldName, FieldValue])[] {
  return Object.entries(values) as [GoalFieldName, FieldValue][]
}

/** Whether a goal has all of these values. */
export function shows(goal: Goal, values: GoalValues): boolean {
  return pairs(values).every(([field, value]) => same(field, goalValue(goal, field), value))
}

/** Whether a call with these values may be the one that an item is sent with. */
export function isCallOf(item: PostItem, id: number | null, values: GoalValues): boolean {
  if (item.kind === 'update') return item.id === id && within(values, item)
  const isWhole = Object.keys(values).length === sentFields(item).length
  return id === null && isWhole && within(values, item)
}

/** Whether an item is just what is pending of its goal. */
export function isPending(known: Known, item: PostItem): boolean {
  const change = known.get(item.key)?.change ?? {}
  const isWhole = entries(change).length === sentFields(item).length
  const was = item.kind === 'update' ? item.was : null
  return (
    isWhole &&
    entries(change).every(
      ([field, cell]) =>
        item.values[field] === cell.now && (was === null || was[field] === cell.was),
    )
  )
}

/** A new goal is to be sent as a whole, of one that is there only what was confirmed. */
export function isAsConfirmed(known: Known, item: PostItem): boolean {
  const record = known.get(item.key)
  if (record === undefined) return false
  if (item.kind === 'create') return record.base === null && isPending(known, item)
  return pairs(item.values).every(([field, value]) => {
    const cell = record.change[field]
    return cell !== undefined && same(field, cell.now, value)
  })
}

function within(values: GoalValues, item: PostItem): boolean {
  return pairs(values).every(
    ([field, value]) => field in item.values && same(field, item.values[field] ?? null, value),
  )
}
