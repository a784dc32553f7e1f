import { assertNever } from '#domain/assert-never'
import { showDecimal } from '#domain/money/show'
import type { DecimalMark } from '#domain/money/typed'
import type { Goal } from './goal'
import { linearOf, lossOf, type Loss } from './linear'

/** Whether what is kept depends on the sale: not where both sides are flat amounts, or both parts of the sale. */
export function turnsWithSale({ payout_type, revenue_type }: Goal): boolean {
  return payout_type !== revenue_type || payout_type === 'cpa_both'
}

/**
 * The sale from which on, or up to which, nothing is lost, in a sentence; null where no sale decides it, or where it cannot be
 * told because an amount is missing or wrong, or tiers decide. The amount is true in cents: a sale of it loses nothing.
 */
export function breakEvenSentence(
  goal: Goal,
  currency: string | null,
  mark: DecimalMark,
): string | null {
  const [payout, revenue] = [linearOf(goal, 'payout'), linearOf(goal, 'revenue')]
  const isUnseen = goal.tiered_payout || goal.tiered_revenue
  if (isUnseen || !turnsWithSale(goal) || payout === null || revenue === null) return null
  const sentence = sentenceOf(lossOf(payout, revenue), currency, mark)
  return goal.use_payout_groups || goal.use_revenue_groups
    ? `Where no group matches: ${sentence}`
    : sentence
}

function sentenceOf(loss: Loss, currency: string | null, mark: DecimalMark): string {
  switch (loss.kind) {
    case 'none':
      return 'No sale loses money, however small or large.'
    case 'always':
      return 'Every sale loses money, however small or large.'
    case 'below':
    case 'above': {
      const sale =
        showDecimal(loss.sale.toFixed(), mark) + (currency === null ? '' : ` ${currency}`)
      return loss.kind === 'below'
        ? `Break-even: sales from ${sale} on lose nothing, smaller ones lose money.`
        : `Break-even: sales up to ${sale} lose nothing, larger ones lose money.`
    }
    default:
      return assertNever(loss)
  }
}
