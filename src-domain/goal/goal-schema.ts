import { bool, mixed, number, object, string, type ObjectSchema, type Schema } from 'yup'
import { assertNever } from '#domain/assert-never'
import { goalFields } from './catalogue'
import type { Goal, GoalContext } from './goal'
import type { GoalField } from './goal-field'
import { amountAdvice } from './rules/amount-advice'
import { amountRules } from './rules/amounts'
import { choiceRules } from './rules/choices'
import { dormantAdvice } from './rules/dormant'
import { identityRules } from './rules/identity'
import { lossAdvice } from './rules/loss'
import { methodRules } from './rules/methods'
import type { Rule } from './rules/rule'
import { swappedAdvice } from './rules/swapped'
import { switchAdvice, switchRules } from './rules/switches'
import { textAdvice, textRules } from './rules/texts'
import { trackingAdvice } from './rules/tracking'
import { visibilityAdvice } from './rules/visibility'

export const errorRules: readonly Rule[] = [
  ...identityRules,
  ...choiceRules,
  ...amountRules,
  ...methodRules,
  ...switchRules,
  ...textRules,
]

export const adviceRules: readonly Rule[] = [
  ...switchAdvice,
  ...visibilityAdvice,
  ...lossAdvice,
  ...amountAdvice,
  ...swappedAdvice,
  ...dormantAdvice,
  ...trackingAdvice,
  ...textAdvice,
]

/** Errors: what blocks a post. Validate a Goal with a GoalContext as yup's context, strict and without aborting early. */
export const goalSchema = schemaOf(errorRules)

/** Warnings: what a person should look at before a post. Used like goalSchema. */
export const goalAdvice = schemaOf(adviceRules)

function schemaOf(rules: readonly Rule[]): ObjectSchema<object> {
  const shape = goalFields.map((field) => {
    const own = rules.filter((rule) => rule.fields[0] === field.name)
    return [field.name, own.reduce(withRule, typeSchema(field))]
  })
  return object(Object.fromEntries(shape))
}

function typeSchema(field: GoalField): Schema {
  switch (field.kind) {
    case 'integer':
      return number().integer().nullable()
    case 'decimal':
    case 'text':
    case 'choice':
      return string().nullable()
    case 'flag':
      return bool().required()
    case 'moment':
      return mixed().nullable()
    default:
      return assertNever(field)
  }
}

function withRule(schema: Schema, rule: Rule): Schema {
  return schema.test({
    name: rule.code,
    // yup skips custom tests for absent values only when told to; rules look at null themselves.
    skipAbsent: false,
    test(_value, yup) {
      // yup does not type parent and context: findingsOf below is the only caller and passes exactly these two.
      const sentence = rule.check(yup.parent as Goal, yup.options.context as GoalContext)
      // As a function, because yup fills in ${…} in a text, and a sentence may quote what somebody typed.
      return sentence === null || yup.createError({ message: () => sentence })
    },
  })
}
