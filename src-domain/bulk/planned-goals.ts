import { draftOf, type GoalKey, type GoalRecord } from '#domain/change/record'
import type { Goal } from '#domain/goal/goal'
import type { FieldValue } from '#domain/model/field'
import type { BulkPlan } from './plan'

/** A goal as a plan would make it, and as it is now. */
export interface Planned {
  readonly key: GoalKey
  /** Null for one that goes. */
  readonly goal: Goal | null
  readonly base: Goal | null
  /** Null for one that is made. */
  readonly now: Goal | null
}

/** Every goal that a plan moves. */
export function* plannedGoals(
  { cells, made, gone }: BulkPlan,
  record: (key: GoalKey) => GoalRecord | null,
): Iterator<Planned> {
  for (let place = 0; place < cells.length;) {
    const key = cells[place]?.key ?? ''
    const values: Record<string, FieldValue> = {}
    // The cells of a goal follow one another.
    for (let cell = cells[place]; cell?.key === key; cell = cells[(place += 1)]) {
      values[cell.field] = cell.after
    }
    const found = record(key)
    if (found === null) continue
    const now = draftOf(found)
    yield { key, goal: { ...now, ...values }, base: found.base, now }
  }
  for (const { record: copy } of made) {
    yield { key: copy.key, goal: draftOf(copy), base: null, now: null }
  }
  for (const key of gone) {
    const found = record(key)
    if (found !== null) yield { key, goal: null, base: null, now: draftOf(found) }
  }
}
