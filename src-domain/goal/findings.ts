import { ValidationError, type ObjectSchema } from 'yup'
import { goalFields } from './catalogue'
import type { Finding, Fix, Severity } from './finding'
import type { Rule } from './rules/rule'
import { isGoalFieldName, type Goal, type GoalContext, type GoalFieldName } from './goal'
import { adviceRules, errorRules, goalAdvice, goalSchema } from './goal-schema'
import { isValueOf } from '#domain/model/value'

const ruleOf: ReadonlyMap<string, Rule> = new Map(
  [...errorRules, ...adviceRules].map((rule) => [rule.code, rule]),
)

const placeOf: ReadonlyMap<string | undefined, number> = new Map(
  goalFields.map((field, place) => [field.name, place]),
)

const errors = inFieldOrder(errorRules)
const advice = inFieldOrder(adviceRules)

/**
 * Everything the rules say about one goal: errors first, then warnings, each in the order of the fields. The same as
 * findingsByYup says; yup builds an error with a path, a stack and parameters for each of them, so where the values are of
 * their fields' types (as in every goal that was decoded) the rules are asked without it.
 */
export function findingsOf(goal: Goal, context: GoalContext): readonly Finding[] {
  if (!isTyped(goal)) return findingsByYup(goal, context)
  return [...ask(errors, 'error', goal, context), ...ask(advice, 'warning', goal, context)]
}

function inFieldOrder(rules: readonly Rule[]): readonly Rule[] {
  return goalFields.flatMap(({ name }) => rules.filter((rule) => rule.fields[0] === name))
}

function isTyped(goal: Goal): boolean {
  return goalFields.every((field) => isValueOf(field, goal[field.name]))
}

function ask(
  rules: readonly Rule[],
  severity: Severity,
  goal: Goal,
  context: GoalContext,
): readonly Finding[] {
  const findings: Finding[] = []
  for (const rule of rules) {
    const sentence = rule.check(goal, context)
    if (sentence !== null) findings.push(finding(rule, severity, sentence, goal, context))
  }
  return findings
}

function finding(
  { code, confirm, fields, speaksOf, fix }: Rule,
  severity: Severity,
  sentence: string,
  goal: Goal,
  context: GoalContext,
): Finding {
  const mend = fix?.(goal, context) ?? null
  const under = speaksOf?.(goal) ?? fields
  return { code, severity, confirm: confirm ?? false, fields: under, sentence, fix: mend }
}

/** The rule over one goal that has this code. */
export function ruleFor(code: string): Rule | null {
  return ruleOf.get(code) ?? null
}

/** The fix of one rule for a goal: null where the rule does not speak of it, or has none. */
export function fixOf(code: string, goal: Goal, context: GoalContext): Fix | null {
  const rule = ruleOf.get(code)
  if (rule === undefined || rule.check(goal, context) === null) return null
  return rule.fix?.(goal, context) ?? null
}

/** What goalSchema and goalAdvice say about one goal, whatever its values are. */
export function findingsByYup(goal: Goal, context: GoalContext): readonly Finding[] {
  return [
    ...validate(goalSchema, goal, context).map((error) => told('error', error, goal, context)),
    ...validate(goalAdvice, goal, context).map((error) => told('warning', error, goal, context)),
  ]
}

function validate(
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

function told(
  severity: Severity,
  { type = 'unknown', path, message }: ValidationError,
  goal: Goal,
  context: GoalContext,
): Finding {
  const rule = ruleOf.get(type)
  if (rule !== undefined) return finding(rule, severity, message, goal, context)
  const fields = path !== undefined && isGoalFieldName(path) ? [path] : []
  return { code: type, severity, confirm: false, fields, sentence: message, fix: null }
}

/** The findings to show under one field. */
export function findingsUnder(
  findings: readonly Finding[],
  name: GoalFieldName,
): readonly Finding[] {
  return findings.filter((finding) => finding.fields.includes(name))
}
