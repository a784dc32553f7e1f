import { setFields } from '#domain/change/edits'
import { quoteGoals } from '#domain/change/labels'
import type { Move } from '#domain/change/move'
import { draftOf, type GoalRecord } from '#domain/change/record'
import type { Fix } from '#domain/goal/finding'
import { fixOf, ruleFor } from '#domain/goal/findings'
import { goalField } from '#domain/goal/goal'
import { ofEach, type Steps } from '#domain/steps'
import type { ContextOf } from './goal-checks'

/** What mending the findings of one kind comes to. */
export interface FixPlan {
  /** "Fix Name (tidy it) on 48 goals". */
  readonly label: string
  readonly moves: readonly Move[]
}

/** Does what one rule proposes for each of these goals. One that it does not speak of, or has no fix for, stays as it is. */
export function* planFix(
  code: string,
  records: readonly GoalRecord[],
  contextOf: ContextOf,
): Steps<FixPlan> {
  const fixes = yield* ofEach(records, (record) => {
    const goal = draftOf(record)
    const fix = fixOf(code, goal, contextOf(goal, record.base))
    return fix === null ? [] : [{ record, fix }]
  })
  return {
    label: labelOf(
      code,
      fixes.map(({ fix }) => fix),
      fixes.map(({ record }) => record),
    ),
    moves: fixes.flatMap(({ record, fix }) => setFields(record, fix.set)),
  }
}

function labelOf(code: string, fixes: readonly Fix[], records: readonly GoalRecord[]): string {
  const [what, ...others] = new Set(fixes.map(({ label }) => label))
  const how = what === undefined || others.length > 0 ? '' : ` (${lowered(what)})`
  const field = ruleFor(code)?.fields[0]
  const where = field === undefined ? code : goalField(field).label
  return `Fix ${where}${how} on ${quoteGoals(records)}`
}

function lowered(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1)
}
