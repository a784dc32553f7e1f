import Big from 'big.js'
import { readDecimal } from '#domain/money'
import { showDecimal, withMark } from '#domain/money/show'
import type { DecimalMark } from '#domain/money/typed'
import type { Goal } from './goal'
import { shortAmounts, showPercent, sideOf, type SideAmounts } from './side'

/** What is left of what a goal earns. Amounts are exact; only the share is rounded. */
interface Margin {
  readonly flat: Big | null
  readonly percent: Big | null
  /** Of what is earned, in percent, to one decimal place, halves away from zero. Null where it has no single value. */
  readonly share: { readonly value: Big; readonly exact: boolean } | null
}

/**
 * The margin of two sides: null where it cannot be told. That is so where an amount is missing or wrong, where one side
 * is a flat amount and the other a part of the sale, and where tiers decide, for their amounts are not in the goal.
 */
function marginOf(payout: SideAmounts, revenue: SideAmounts): Margin | null {
  if (payout.type !== revenue.type || payout.tiered || revenue.tiered) return null
  if (!isKnownType(payout.type)) return null
  const flat = difference(revenue.flat, payout.flat)
  const percent = difference(revenue.percent, payout.percent)
  const hasFlat = payout.type !== 'cpa_percentage'
  const hasPercent = payout.type !== 'cpa_flat'
  if ((hasFlat && flat === null) || (hasPercent && percent === null)) return null
  const only = hasFlat && hasPercent ? null : hasFlat ? flat : percent
  return { flat, percent, share: shareOf(only, hasFlat ? revenue.flat : revenue.percent) }
}

/** The share of what a goal earns that is kept, in percent, to one decimal place; null where it has no single value. */
export function marginShare(goal: Goal): Big | null {
  return marginOf(sideOf(goal, 'payout'), sideOf(goal, 'revenue'))?.share?.value ?? null
}

/** In percent of what is earned. */
const FAR_OFF = 1_000

/** A share, as everybody shows it: with one place, as they stand under each other; with none where so much is lost that a tenth would only take room. */
export function showMargin(share: Big, mark: DecimalMark): string {
  const places = share.abs().lt(FAR_OFF) ? 1 : 0
  return `${withMark(share.toFixed(places), mark)} %`
}

function isKnownType(type: string | null): boolean {
  return type === 'cpa_flat' || type === 'cpa_percentage' || type === 'cpa_both'
}

function difference(earned: string | null, paid: string | null): Big | null {
  const [plus, minus] = [readDecimal(earned ?? ''), readDecimal(paid ?? '')]
  if (plus === null || minus === null || plus.lt(0) || minus.lt(0)) return null
  return plus.minus(minus)
}

function shareOf(kept: Big | null, earned: string | null): Margin['share'] {
  const whole = readDecimal(earned ?? '')
  if (kept === null || whole === null || whole.eq(0)) return null
  const value = kept.times(100).div(whole).round(1, Big.roundHalfUp)
  return { value, exact: value.times(whole).eq(kept.times(100)) }
}

/** How amounts stand in the sentence: the currency with a space before it, where there is one, and the decimal mark. */
interface Writing {
  readonly unit: string
  readonly mark: DecimalMark
}

/**
 * What the amounts of a goal mean, in a sentence an account manager can check at a glance; null where there is nothing
 * that can be said for certain.
 */
export function marginSentence(
  goal: Goal,
  currency: string | null,
  mark: DecimalMark,
): string | null {
  const [payout, revenue] = [sideOf(goal, 'payout'), sideOf(goal, 'revenue')]
  const margin = marginOf(payout, revenue)
  if (margin === null) return null
  const when = payout.grouped || revenue.grouped ? 'Where no group matches, you pay' : 'You pay'
  const writing = { unit: currency === null ? '' : ` ${currency}`, mark }
  return `${when} ${amountsWords(payout, revenue, writing)}: ${outcome(margin, writing)}.`
}

function amountsWords(payout: SideAmounts, revenue: SideAmounts, { unit, mark }: Writing): string {
  const [paid, earned] = [shortAmounts(payout, mark), shortAmounts(revenue, mark)]
  if (payout.type === 'cpa_flat') return `${paid} and earn ${earned}${unit} per conversion`
  if (payout.type === 'cpa_percentage') return `${paid} and earn ${earned} of each sale`
  const [cost, income] = [paid, earned].map((text) => text.replace(' + ', `${unit} + `))
  return `${cost ?? paid} and earn ${income ?? earned} of the sale per conversion`
}

function outcome({ flat, percent, share }: Margin, { unit, mark }: Writing): string {
  const both = flat !== null && percent !== null
  const parts = [
    { value: flat, words: (text: string) => `${showDecimal(text, mark)}${both ? unit : ''}` },
    { value: percent, words: (text: string) => `${showPercent(text, mark)} of the sale` },
  ]
  const said = (verb: string, wanted: (value: Big) => boolean) => {
    const words = parts.flatMap(({ value, words }) =>
      value !== null && wanted(value) ? [words(value.abs().toFixed())] : [],
    )
    return words.length === 0 ? [] : [`${verb} ${words.join(' + ')}`]
  }
  const outcomes = [
    ...said('keep', (value) => value.gt(0)),
    ...said('lose', (value) => value.lt(0)),
  ]
  if (outcomes.length === 0) return 'you keep nothing'
  const part = share?.value.gt(0) ? shareWords(share, flat === null, mark) : ''
  return `you ${outcomes.join(' but ')}${part}`
}

function shareWords(
  share: NonNullable<Margin['share']>,
  ofPercent: boolean,
  mark: DecimalMark,
): string {
  const about = share.exact ? '' : 'about '
  const value = showPercent(share.value.toFixed(), mark)
  return `, ${about}${value}${ofPercent ? ' of what you earn' : ''}`
}
