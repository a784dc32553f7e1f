import { typedValue } from '#domain/model/typed-value'
import { placesOf, readDecimal } from '#domain/money'
import { showDecimal, withMark } from '#domain/money/show'
import { readTyped, type DecimalMark } from '#domain/money/typed'
import { quote } from '#domain/quote'
import { whyNotUsed } from '../applies'
import { goalFields } from '../catalogue'
import type { Goal, GoalFieldName } from '../goal'
import type { GoalField } from '../goal-field'
import { showPercent } from '../side'
import type { Rule } from './rule'

type AmountField = Extract<(typeof goalFields)[number], { kind: 'decimal' }>
type AmountName = AmountField['name']

/** Says what is wrong with an amount that is there. */
type AmountCheck = (text: string, field: AmountField, mark: DecimalMark) => string | null

/** How an amount is named in a sentence, and one that can be typed. */
const kinds = {
  money: { what: 'an amount', example: '12.50', show: showDecimal },
  percent: { what: 'a percentage', example: '25', show: showPercent },
} as const

/** A text that is kept was typed by somebody whose mark is not known here. The comma's reading doubts more, so it is taken. */
const KEPT: DecimalMark = ','

const notANumber: AmountCheck = (text, field, mark) => {
  if (readDecimal(text) !== null) return null
  const { what, example, show } = kinds[field.unit]
  const typed = readTyped(text, KEPT)
  if (typed.kind === 'ambiguous') {
    const [one, other] = [withMark(typed.readings[0], mark), withMark(typed.readings[1], mark)]
    return `${quote(text)} can be read as ${one} or as ${other}. Type ${one}0 or ${other}${mark}00, whichever you mean.`
  }
  const plain = plainAmount(text, field)
  if (plain !== null) {
    return `${quote(text)} is not in the platform’s form. If ${show(plain, mark)} is meant, enter that.`
  }
  const name = mark === '.' ? 'point' : 'comma'
  return `${quote(text)} is not ${what}. Use digits and at most one ${name}, for example ${withMark(example, mark)}.`
}

/** The amount that a text in another form plainly is: "12,50", "$12". Null where it is none, or could be two. */
function plainAmount(text: string, field: AmountField): string | null {
  const meant = typedValue(field, text, KEPT)
  return typeof meant === 'string' && readDecimal(meant) !== null ? meant : null
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
    check: (goal, { settings }) => {
      const text = goal[field.name]
      return text === null ? null : check(text, field, settings.mark)
    },
  }
}

function notANumberRule(field: AmountField): Rule {
  return {
    ...amountRule(`${field.name}_not_a_number`, field, 'is no number', notANumber),
    fix: (goal, { settings: { mark } }) => {
      const plain = plainAmount(goal[field.name] ?? '', field)
      // One click never leads from one error to the next.
      const isSound =
        plain !== null && !tooManyPlaces(plain, field, mark) && !negative(plain, field, mark)
      if (!isSound) return null
      return { label: `Use ${kinds[field.unit].show(plain, mark)}`, set: { [field.name]: plain } }
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
    notANumberRule(field),
    amountRule(
      `${field.name}_too_many_places`,
      field,
      'has more decimal places than the platform keeps',
      tooManyPlaces,
    ),
    amountRule(`${field.name}_negative`, field, 'is below zero', negative),
  ])
