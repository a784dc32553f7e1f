import { ValidationError, type ObjectSchema } from 'yup'
import { goalFields } from './catalogue'
import type { Finding, Severity } from './finding'
import { isGoalFieldName, type Goal, type GoalContext, type GoalFieldName } from './goal'
import { adviceRules, errorRules, goalAdvice, goalSchema } from './goal-schema'

const fieldsOfCode: ReadonlyMap<string, readonly GoalFieldName[]> = new Map(
  [...errorRules, ...adviceRules].map((rule) => [rule.code, rule.fields]),
)

const placeOf: ReadonlyMap<string | undefined, number> = new Map(
  goalFields.map((field, place) => [field.name, place]),
)

/** Everything the rules say about one goal: errors first, then warnings, each in the order of the fields. */
export function findingsOf(goal: Goal, context: GoalContext): readonly Finding[] {
  return [...ask(goalSchema, 'error', goal, context), ...ask(goalAdvice, 'warning', goal, context)]
}

function ask(
  schema: ObjectSchema<object>,
  severity: Severity,
  goal: Goal,
  context: GoalContext,
): readonly Finding[] {
  try {
    schema.validateSync(goal, { strict: true, abortEarly: false, context })
    return []
  } catch (error) {
    if (error instanceof ValidationError) return toFindings(error, severity)
    throw error
  }
}

function toFindings(error: ValidationError, severity: Severity): readonly Finding[] {
  const each = error.inner.length > 0 ? error.inner : [error]
  return each.toSorted(byField).map(({ type, path, message }) => {
    const code = type ?? 'unknown'
    const shownUnder = path !== undefined && isGoalFieldName(path) ? [path] : []
    return { code, severity, fields: fieldsOfCode.get(code) ?? shownUnder, sentence: message }
  })
}

/** yup's own order takes a field for any other whose name is a part of its own: “advertiser_id” for “id”. */
function byField(a: ValidationError, b: ValidationError): number {
  return (placeOf.get(a.path) ?? 0) - (placeOf.get(b.path) ?? 0)
}

/** The findings to show under one field. */
export function findingsUnder(
  findings: readonly Finding[],
  name: GoalFieldName,
): readonly Finding[] {
  return findings.filter((finding) => finding.fields.includes(name))
}
