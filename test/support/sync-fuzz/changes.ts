import type { Side } from '#domain/change/conflict'
import type { CellChange, Change, GoalRecord } from '#domain/change/record'
import { blankGoal, goalField, goalValue, type Goal, type GoalFieldName } from '#domain/goal/goal'
import type { FieldValue } from '#domain/model/field'
import { canonicalValue, sameValue } from '#domain/model/value'

/** What becomes of a change where a user sets these values. */
export function changeWith(
  record: GoalRecord,
  set: Partial<Record<GoalFieldName, FieldValue>>,
): Change {
  const base = record.base ?? blankGoal
  const change = new Map<string, CellChange>(Object.entries(record.change))
  for (const [field, value] of Object.entries(set) as [GoalFieldName, FieldValue][]) {
    const was = goalValue(base, field)
    const before = change.get(field)
    if (same(field, was, value)) change.delete(field)
    else {
      const now = canonicalValue(goalField(field), value)
      change.set(field, { was: before?.was ?? was, now })
    }
  }
  return Object.fromEntries(change)
}

/** What becomes of a change where a user settles its conflicts. */
export function changeResolved(record: GoalRecord, side: Side): Change {
  const change = { ...record.change }
  for (const field of conflictsIn(record)) {
    const now = record.change[field]?.now ?? null
    const was = record.base && goalValue(record.base, field)
    if (side === 'mine') change[field] = { was, now }
    else Reflect.deleteProperty(change, field)
  }
  return change
}

/** The fields that both sides changed, to different values. */
export function conflictsIn({ base, change }: GoalRecord): readonly GoalFieldName[] {
  if (base === null) return []
  return entries(change)
    .filter(([field, { was, now }]) => {
      const theirs = goalValue(base, field)
      return !same(field, was, theirs) && !same(field, now, theirs)
    })
    .map(([field]) => field)
}

/** The fields of a change, each with what it was and is. */
export function entries(change: Change): readonly (readonly [GoalFieldName, CellChange])[] {
  return Object.entries(change) as [GoalFieldName, CellChange][]
}

/** Whether two values of a field are one. */
export function same(name: GoalFieldName, one: FieldValue, other: FieldValue): boolean {
  return sameValue(goalField(name), one, other)
}

/** What is left of a change where the platform shows this. */
export function settled(change: Change, base: Goal): Change {
  const left = entries(change).filter(
    ([field, { now }]) => !same(field, now, goalValue(base, field)),
  )
  return Object.fromEntries(left)
}
