import Big from 'big.js'
import { assertNever } from '#domain/assert-never'
import { whyNotUsed } from '#domain/goal/applies'
import { goalField, type Goal } from '#domain/goal/goal'
import { canonicalDecimal, placesOf, readDecimal } from '#domain/money'
import { showNumber } from '#domain/money/show'
import { quote } from '#domain/quote'
import type { AmountChange, AmountsAction, Rounding } from './action'
import type { Decide, Decision } from './decide'
import type { AmountName } from './fields'
import type { BulkContext } from './plan'

/**
 * Changes amounts exactly, then rounds them. An amount that a goal does not use stays: it would be changed unseen, and count
 * again one day. None goes below zero.
 */
export function changeAmounts(action: AmountsAction, context: BulkContext): Decide {
  const changed = changeOf(action.change)
  return (goal) => action.fields.map((field) => decide(goal, field, changed, action, context))
}

type Changed = (amount: Big) => Big

function decide(
  goal: Goal,
  name: AmountName,
  changed: Changed,
  { rounding }: AmountsAction,
  context: BulkContext,
): Decision {
  const field = goalField(name)
  const places = field.kind === 'decimal' ? field.places : 0
  const text = goal[name]
  const skip = (why: string): Decision => ({ field: name, why })
  if (text === null) return skip('is empty')
  const unused = whyNotUsed(field, goal, context)
  if (unused !== null) return skip(`is not used: ${unused}`)
  const amount = readDecimal(text)
  if (amount === null) return skip(`is no number: ${quote(text, 30)}`)
  if (isTooFine(rounding, places)) {
    return skip(`keeps ${places} decimal places only, and the step to round to has more`)
  }
  const result = rounded(changed(amount), rounding).round(places, Big.roundHalfUp)
  if (result.lt(0))
    return skip(`would be below zero: ${showNumber(result.toFixed(), context.mark)}`)
  const kept = canonicalDecimal(result.toFixed(), places)
  return readDecimal(kept) === null ? skip('would be too large') : { field: name, to: kept }
}

function changeOf(change: AmountChange): Changed {
  switch (change.by) {
    case 'adding':
      return plus(change.amount)
    case 'multiplying':
      return times(change.factor)
    case 'percent':
      return times(given(change.percent).plus(100).times('0.01').toFixed())
    case 'nothing':
      return (amount) => amount
    default:
      return assertNever(change)
  }
}

function plus(text: string): Changed {
  const more = given(text)
  return (amount) => amount.plus(more)
}

function times(text: string): Changed {
  const factor = given(text)
  return (amount) => amount.times(factor)
}

/** What was asked for is a number: the door and the dialog let nothing else in. */
function given(text: string): Big {
  return new Big(text)
}

function isTooFine(rounding: Rounding | null, places: number): boolean {
  return rounding?.to === 'step' && placesOf(given(rounding.step)) > places
}

/** Halves go up. A remainder is exact, where a division would be cut off at some place. */
function rounded(amount: Big, rounding: Rounding | null): Big {
  if (rounding === null || amount.lt(0)) return amount
  if (rounding.to === 'places') return amount.round(rounding.places, Big.roundHalfUp)
  const step = given(rounding.step)
  const over = amount.mod(step)
  const below = amount.minus(over)
  return over.times(2).gte(step) ? below.plus(step) : below
}
