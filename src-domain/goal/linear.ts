import Big, { type BigConstructor, type RoundingMode } from 'big.js'
import { readDecimal } from '#domain/money'
import type { Goal } from './goal'
import { sideOf, type Side } from './side'

/** What one side comes to for a sale: a flat amount, plus a part of the sale (0.05 for 5 %). */
export interface Linear {
  readonly flat: Big
  readonly rate: Big
}

/** One side's amounts as a line over the sale; null where an amount is missing or wrong, or the type is not known. */
export function linearOf(goal: Goal, side: Side): Linear | null {
  const { type, flat, percent } = sideOf(goal, side)
  const isFlat = type === 'cpa_flat' || type === 'cpa_both'
  const isPart = type === 'cpa_percentage' || type === 'cpa_both'
  if (!isFlat && !isPart) return null
  const amount = isFlat ? readDecimal(flat ?? '') : new Big(0)
  const rate = isPart ? readDecimal(percent ?? '') : new Big(0)
  if (amount === null || rate === null || amount.lt(0) || rate.lt(0)) return null
  return { flat: amount, rate: rate.times('0.01') }
}

/** Where a goal loses money: nowhere, always, or on one side of a sale amount. */
export type Loss =
  | { readonly kind: 'none' }
  | { readonly kind: 'always' }
  | { readonly kind: 'below' | 'above'; readonly sale: Big }

/** Divides to two places, each in its own direction. */
const Down = twoPlaces(Big.roundDown)
const Up = twoPlaces(Big.roundUp)

function twoPlaces(direction: RoundingMode): BigConstructor {
  const Rounded = Big()
  Rounded.DP = 2
  Rounded.RM = direction
  return Rounded
}

/**
 * Where the payout a + bS is above the revenue A + BS, for sales S above 0. The break-even sale (A - a) / (b - B) is rounded
 * to two places towards the sales that lose nothing, so that what is said is true of every sale in cents: one of that
 * amount loses nothing, and the next one beyond it does.
 */
export function lossOf(payout: Linear, revenue: Linear): Loss {
  const flat = revenue.flat.minus(payout.flat)
  const rate = payout.rate.minus(revenue.rate)
  if (rate.eq(0)) return flat.lt(0) ? { kind: 'always' } : { kind: 'none' }
  if (rate.gt(0)) {
    return flat.lte(0) ? { kind: 'always' } : { kind: 'above', sale: new Down(flat).div(rate) }
  }
  return flat.gte(0) ? { kind: 'none' } : { kind: 'below', sale: new Up(flat).div(rate) }
}
