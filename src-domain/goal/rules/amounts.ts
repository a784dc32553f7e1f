import { placesOf, readDecimal } from '#domain/money'
import { readTyped } from '#domain/money/typed'
import { quote } from '#domain/quote'
import { whyNotUsed } from '../applies'
import { goalFields } from '../catalogue'
import type { Goal, GoalFieldName } from '../goal'
import type { GoalField } from '../goal-field'
import type { Rule } from './rule'

type AmountField = Extract<(typeof goalFields)[number], { kind: 'decimal' }>
type AmountName = AmountField['name']

/** Says what is wrong with an amount that is there. */
type AmountCheck = (text: string, field: AmountField) => string | null

const notANumber: AmountCheck = (text, field) => {
  if (readDecimal(text) !== null) return null
  const typed = readTyped(text, ',')
  if (typed.kind === 'ambiguous') {
    const [one, other] = typed.readings
    return `${quote(text)} can be read as ${one} or as ${other}. Type ${one}0 or ${other}.00, whichever you mean.`
  }
  const [what, example] = field.unit === 'money' ? ['an amount', '12.50'] : ['a percentage', '25']
  return `${quote(text)} is not ${what}. Use digits and at most one point, for example ${example}.`
}

const tooManyPlaces: AmountCheck = (text, field) => {
  const value = readDecimal(text)
  return value !== null && placesOf(value) > field.places
    ? `The platform keeps ${field.places === 5 ? 'five' : 'two'} decimal places and this has ${placesOf(value)}. Shorten it, so that nothing is rounded for you.`
    : null
}

const negative: AmountCheck = (text) =>
  readDecimal(text)?.lt(0) ? 'An amount below zero cannot be paid or earned. Use 0 or more.' : null

function amountRule(code: string, field: AmountField, about: string, check: AmountCheck): Rule {
  return {
    code,
    fields: [field.name],
    about: `${field.label} ${about}.`,
    check: (goal) => {
      const text = goal[field.name]
      return text === null ? null : check(text, field)
    },
  }
}

function neededRule(code: string, field: AmountField): Rule {
  const catalogued: GoalField<GoalFieldName> = field
  return {
    code,
    fields: [field.name],
    about: `${field.label} is empty and the chosen type needs it.`,
    check: (goal, context) =>
      goal[field.name] === null &&
      isNeeded(goal, field.name) &&
      !whyNotUsed(catalogued, goal, context)
        ? `${field.label} is empty, and the type chosen above needs it. Enter it; 0 is allowed.`
        : null,
  }
}

/** Types that say nothing of amounts (per click, or one we do not know) need none. */
function isNeeded(goal: Goal, name: AmountName): boolean {
  const type =
    name === 'default_payout' || name === 'percent_payout' ? goal.payout_type : goal.revenue_type
  return type === 'cpa_flat' || type === 'cpa_percentage' || type === 'cpa_both'
}

export const amountRules: readonly Rule[] = goalFields
  .filter((field) => field.kind === 'decimal')
  .flatMap((field) => [
    neededRule(`${field.name}_missing`, field),
    amountRule(`${field.name}_not_a_number`, field, 'is no number', notANumber),
    amountRule(
      `${field.name}_too_many_places`,
      field,
      'has more decimal places than the platform keeps',
      tooManyPlaces,
    ),
    amountRule(`${field.name}_negative`, field, 'is below zero', negative),
  ])
