import { draftOf, type GoalKey, type GoalRecord } from '#domain/change/record'
import { goalField, goalValue, type Goal, type GoalFieldName } from '#domain/goal/goal'
import type { FieldValue } from '#domain/model/field'
import { canonicalValue, sameValue } from '#domain/model/value'
import type { Steps } from '#domain/steps'
import { EMPTY_PLAN, type BulkPlan, type PlannedCell, type Skipped } from './plan'

/** What an action decides of one goal: a value for a field, a reason why not, or that the goal goes. */
export type Decision =
  | { readonly field: GoalFieldName; readonly to: FieldValue }
  | { readonly field: GoalFieldName | null; readonly why: string }
  | { readonly gone: true }

/** Looks at a goal as it is now: the draft, and what is kept of it. */
export type Decide = (goal: Goal, record: GoalRecord) => readonly Decision[]

/** Asks for each goal, one at a step. What a field is already is no change. */
export function* decideEach(records: readonly GoalRecord[], decide: Decide): Steps<BulkPlan> {
  const cells: PlannedCell[] = []
  const skipped: Skipped[] = []
  const gone: GoalKey[] = []
  let unchanged = 0
  for (const record of records) {
    const goal = draftOf(record)
    for (const decision of decide(goal, record)) {
      if ('gone' in decision) gone.push(record.key)
      else if ('why' in decision) skipped.push({ key: record.key, ...decision })
      else {
        const cell = cellOf(record.key, goal, decision.field, decision.to)
        if (cell === null) unchanged += 1
        else cells.push(cell)
      }
    }
    yield
  }
  return { ...EMPTY_PLAN, cells, skipped, gone, unchanged }
}

function cellOf(key: GoalKey, goal: Goal, name: GoalFieldName, to: FieldValue): PlannedCell | null {
  const field = goalField(name)
  const before = goalValue(goal, name)
  if (sameValue(field, before, to)) return null
  return { key, field: name, before, after: canonicalValue(field, to) }
}
