import { quote } from '#domain/quote'
import { goalField, goalValue, type GoalFieldName } from '../goal'
import { putBack } from './fixes'
import type { Rule } from './rule'

/**
 * A value the platform has but we do not know is kept and shown; it is refused only once somebody changes the field to it,
 * because what it would do cannot be told from here.
 */
function onlyWritableChoices(code: string, name: GoalFieldName): Rule {
  const field = goalField(name)
  const choices = field.kind === 'choice' ? field.choices : []
  const writable = choices.filter((choice) => choice.writable)
  return {
    code,
    fields: [name],
    about: `${field.label} is changed to a value that may not be written.`,
    fix: (_goal, { base }) => putBack('Put it back', [name], base),
    check: (goal, { base }) => {
      const value = goalValue(goal, name)
      if (writable.some((choice) => choice.value === value)) return null
      if (base !== null && goalValue(base, name) === value) return null
      const given =
        value === null ? 'Nothing is chosen' : `${quote(String(value))} cannot be used here`
      return `${given}. Choose one of: ${writable.map((choice) => choice.short).join(', ')}.`
    },
  }
}

export const choiceRules: readonly Rule[] = [
  onlyWritableChoices('payout_type_unknown', 'payout_type'),
  onlyWritableChoices('revenue_type_unknown', 'revenue_type'),
  onlyWritableChoices('protocol_unknown', 'protocol'),
  onlyWritableChoices('status_unknown', 'status'),
]
