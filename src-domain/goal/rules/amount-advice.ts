import { readDecimal } from '#domain/money'
import { showDecimal, showNumber } from '#domain/money/show'
import type { DecimalMark } from '#domain/money/typed'
import { goalFields } from '../catalogue'
import { defaultCheckSettings } from '../check-settings'
import type { Goal } from '../goal'
import { linearOf } from '../linear'
import { countingAmount, showPercent, sideOf, type Side } from '../side'
import { putBack } from './fixes'
import type { Rule } from './rule'

type AmountField = Extract<(typeof goalFields)[number], { kind: 'decimal' }>

const amountFields = goalFields.filter((field) => field.kind === 'decimal')

/** An amount and what it was, where both are above zero and the goal uses both. */
function moved({ name }: AmountField, goal: Goal, base: Goal | null) {
  // What most amounts of a network are: told without any arithmetic.
  if (goal[name] === base?.[name]) return null
  const now = used(goal, name)
  const was = base === null ? null : used(base, name)
  return now?.gt(0) && was?.gt(0) ? { now, was } : null
}

/** The value of an amount that the goal's type uses. */
function used(goal: Goal, name: AmountField['name']) {
  const text = countingAmount(goal, name)
  return text === null ? null : readDecimal(text)
}

function show(field: AmountField, value: { toFixed(): string }, mark: DecimalMark): string {
  return (field.unit === 'money' ? showDecimal : showPercent)(value.toFixed(), mark)
}

function jumped(field: AmountField): Rule {
  return {
    code: `${field.name}_times_ten`,
    fields: [field.name],
    about: `${field.label} is ten times what it was or more, or a tenth or less: a slipped digit.`,
    confirm: true,
    check: (goal, { base, settings: { mark } }) => {
      const move = moved(field, goal, base)
      if (move === null || !isTimesTen(move)) return null
      const times = move.now.gt(move.was) ? move.now.div(move.was) : move.was.div(move.now)
      const way = move.now.gt(move.was)
        ? 'times what the platform has'
        : 'times less than the platform has'
      const [now, was] = [show(field, move.now, mark), show(field, move.was, mark)]
      return `${now} is ${showNumber(times.round(1).toFixed(), mark)} ${way} (${was}). Check for a slipped digit.`
    },
    fix: (_goal, { base }) => putBack('Put it back', [field.name], base),
  }
}

function movedFar(field: AmountField): Rule {
  return {
    code: `${field.name}_moved_far`,
    fields: [field.name],
    about: `${field.label} moved from what it was by more than the settings say (${defaultCheckSettings.farPercent} % at first).`,
    confirm: true,
    check: (goal, { base, settings: { mark, farPercent } }) => {
      const move = moved(field, goal, base)
      if (move === null || isTimesTen(move)) return null
      const percent = move.now.minus(move.was).times(100).div(move.was)
      if (percent.abs().lte(farPercent)) return null
      const way = percent.gt(0) ? 'more' : 'less'
      const far = showPercent(percent.abs().round(1).toFixed(), mark)
      const [now, was] = [show(field, move.now, mark), show(field, move.was, mark)]
      return `${now} is ${far} ${way} than on the platform (${was}). Check that it is meant.`
    },
    fix: (_goal, { base }) => putBack('Put it back', [field.name], base),
  }
}

function isTimesTen({ now, was }: NonNullable<ReturnType<typeof moved>>): boolean {
  return now.gte(was.times(10)) || now.times(10).lte(was)
}

function above100(field: AmountField): Rule {
  return {
    code: `${field.name}_above_100`,
    fields: [field.name],
    about: `${field.label} is above 100 %.`,
    confirm: true,
    check: (goal, { settings }) => {
      const value = goal.status === 'deleted' ? null : used(goal, field.name)
      return value?.gt(100)
        ? `${showPercent(value.toFixed(), settings.mark)} is more than the whole sale. Check that it is a percentage and not an amount.`
        : null
    },
  }
}

/** Whether one side comes to nothing for certain: what tiers and groups say is not in the goal. */
function isNothing(goal: Goal, side: Side): boolean {
  const amounts = linearOf(goal, side)
  const { tiered, grouped } = sideOf(goal, side)
  return !tiered && !grouped && amounts?.flat.eq(0) === true && amounts.rate.eq(0)
}

const payoutZero: Rule = {
  code: 'payout_zero',
  fields: ['default_payout'],
  about: 'A public goal pays nothing.',
  check: (goal) =>
    goal.status !== 'deleted' && !goal.is_private && isNothing(goal, 'payout')
      ? 'Partners see this goal but are paid nothing for it. Enter a payout, or make the goal private.'
      : null,
}

/** A private goal that pays nothing either is a step that is only counted, and meant to be. */
const revenueZero: Rule = {
  code: 'revenue_zero',
  fields: ['max_payout'],
  about: 'The goal earns nothing, and is no private step that pays nothing either.',
  check: (goal) => {
    const isStep = goal.is_private && isNothing(goal, 'payout')
    return goal.status !== 'deleted' && !isStep && isNothing(goal, 'revenue')
      ? 'The advertiser is charged nothing for this goal. Enter the revenue if there is any.'
      : null
  },
}

export const amountAdvice: readonly Rule[] = [
  ...amountFields.map(jumped),
  ...amountFields.map(movedFar),
  ...amountFields.filter((field) => field.unit === 'percent').map(above100),
  payoutZero,
  revenueZero,
]
