import Big from 'big.js'
import { assertNever } from '#domain/assert-never'
import { whyNotUsed } from '#domain/goal/applies'
import { goalField, type Goal } from '#domain/goal/goal'
import { placesOf, readDecimal } from '#domain/money'
import { showNumber } from '#domain/money/show'
import type { DecimalMark } from '#domain/money/typed'
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
  const fields = action.fields.map((name) => ({ name, become: becomes(name, action, context) }))
  return (goal) => fields.map(({ name, become }) => decide(goal, name, become, context))
}

type Changed = (amount: Big) => Big

/** What an amount becomes, or why it stays. */
type Becomes = { readonly to: string } | { readonly why: string }

function decide(
  goal: Goal,
  name: AmountName,
  become: (text: string) => Becomes,
  context: BulkContext,
): Decision {
  const text = goal[name]
  if (text === null) return { field: name, why: 'is empty' }
  const unused = whyNotUsed(goalField(name), goal, context)
  if (unused !== null) return { field: name, why: `is not used: ${unused}` }
  return { field: name, ...become(text) }
}

/** Many goals have the same amount: each is worked out once. */
function becomes(
  name: AmountName,
  { change, rounding }: AmountsAction,
  { mark }: BulkContext,
): (text: string) => Becomes {
  const field = goalField(name)
  const places = field.kind === 'decimal' ? field.places : 0
  const changed = changeOf(change)
  const known = new Map<string, Becomes>()
  return (text) => {
    const result = known.get(text) ?? becoming(text, changed, rounding, places, mark)
    known.set(text, result)
    return result
  }
}

function becoming(
  text: string,
  changed: Changed,
  rounding: Rounding | null,
  places: number,
  mark: DecimalMark,
): Becomes {
  const amount = readDecimal(text)
  if (amount === null) return { why: `is no number: ${quote(text, 30)}` }
  if (isTooFine(rounding, places)) {
    return { why: `keeps ${places} decimal places only, and the step to round to has more` }
  }
  const result = rounded(changed(amount), rounding).round(places, Big.roundHalfUp)
  if (result.lt(0)) return { why: `would be below zero: ${showNumber(result.toFixed(), mark)}` }
  const to = result.toFixed(places)
  return readDecimal(to) === null ? { why: 'would be too large' } : { to }
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
