import { ValidationError, type ObjectSchema } from 'yup'
import { goalFields } from './catalogue'
import type { Finding, Severity } from './finding'
import type { Rule } from './rules/rule'
import { isGoalFieldName, type Goal, type GoalContext, type GoalFieldName } from './goal'
import { adviceRules, errorRules, goalAdvice, goalSchema } from './goal-schema'

const ruleOf: ReadonlyMap<string, Rule> = new Map(
  [...errorRules, ...adviceRules].map((rule) => [rule.code, rule]),
)

const placeOf: ReadonlyMap<string | undefined, number> = new Map(
  goalFields.map((field, place) => [field.name, place]),
)

/** Everything the rules say about one goal: errors first, then warnings, each in the order of the fields. */
export function findingsOf(goal: Goal, context: GoalContext): readonly Finding[] {
  return [
    ...ask(goalSchema, goal, context).map((error) => finding('error', error, goal, context)),
    ...ask(goalAdvice, goal, context).map((error) => finding('warning', error, goal, context)),
  ]
}

function ask(
  schema: ObjectSchema<object>,
  goal: Goal,
  context: GoalContext,
): readonly ValidationError[] {
  try {
    schema.validateSync(goal, { strict: true, abortEarly: false, context })
    return []
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error
    return (error.inner.length > 0 ? error.inner : [error]).toSorted(byField)
  }
}

/** yup's own order takes a field for any other whose name is a part of its own: “advertiser_id” for “id”. */
function byField(a: ValidationError, b: ValidationError): number {
  return (placeOf.get(a.path) ?? 0) - (placeOf.get(b.path) ?? 0)
}

function finding(
  severity: Severity,
  { type, path, message }: ValidationError,
  goal: Goal,
  context: GoalContext,
): Finding {
  const rule = ruleOf.get(type ?? '')
  const shownUnder = path !== undefined && isGoalFieldName(path) ? [path] : []
  return {
    code: type ?? 'unknown',
    severity,
    confirm: rule?.confirm ?? false,
    fields: rule?.fields ?? shownUnder,
    sentence: message,
    fix: rule?.fix?.(goal, context) ?? null,
  }
}

/** The findings to show under one field. */
export function findingsUnder(
  findings: readonly Finding[],
  name: GoalFieldName,
): readonly Finding[] {
  return findings.filter((finding) => finding.fields.includes(name))
}
