import Big from 'big.js'
import { goalField } from '#domain/goal/goal'
import type { AmountMove, PlanView } from '#domain/contract/sync-views'
import { showMargin } from '#domain/goal/margin'
import { quoteTitle } from '#domain/goal/title'
import { showValue } from '#domain/model/show'
import type { DecimalMark } from '#domain/money/typed'
import type { LeftOutWhy } from '#domain/sync/plan'
import { aboutTime, counted, figure } from '../../ui/counted'

/** However long the name is: what is worth a second look is said in full. */
const WHOLE = Infinity

/** What a person is asked of a plan; of one with nothing in it there is nothing to ask. */
export function planTitle(plan: PlanView | null, network: string): string {
  if (plan === null) return 'Post'
  const { length } = plan.items
  return length === 0
    ? `Nothing to post to ${network}`
    : `Post ${counted(length, 'goal')} to ${network}?`
}

/** A line of what a post would do. */
export interface PlanFact {
  readonly label: string
  readonly text: string
  /** What it is about, in a quieter tone. */
  readonly about?: string
}

/** What a post would do, in a few lines. */
export function planFacts(plan: PlanView, mark: DecimalMark): readonly PlanFact[] {
  const kinds = (['create', 'update', 'delete'] as const)
    .map((kind) => ({ kind, count: plan.items.filter((item) => item.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${figure(count)} ${kindWords[kind]}`)
  return [
    { label: 'Goals', text: figure(plan.items.length), about: kinds.join(', ') },
    {
      label: 'Offers',
      text: figure(plan.offers),
      about: `of ${counted(plan.advertisers, 'advertiser')}`,
    },
    ...amountFact('Largest rise', plan.largestRise, mark),
    ...amountFact('Largest fall', plan.largestFall, mark),
    ...marginFact(plan.worstMargin, mark),
    { label: 'Takes', text: aboutTime(plan.seconds), about: counted(plan.calls, 'call') },
  ]
}

const kindWords = { create: 'new', update: 'changed', delete: 'deleted' } as const

function amountFact(
  label: string,
  move: AmountMove | null,
  mark: DecimalMark,
): readonly PlanFact[] {
  if (move === null) return []
  const field = goalField(move.field)
  const isPercent = field.kind === 'decimal' && field.unit === 'percent'
  const currency = isPercent || move.currency === null ? '' : ` ${move.currency}`
  const text = `${showValue(field, move.was, mark)} → ${showValue(field, move.now, mark)}${currency}`
  return [{ label, text, about: `${field.label}, ${quoteTitle(move, WHOLE)}` }]
}

function marginFact(worst: PlanView['worstMargin'], mark: DecimalMark): readonly PlanFact[] {
  if (worst === null) return []
  const percent = showMargin(new Big(worst.percent), mark)
  return [{ label: 'Lowest margin', text: percent, about: quoteTitle(worst, WHOLE) }]
}

/** Why goals are left out, and what to do about it. */
export const leftOutWords: Readonly<Record<LeftOutWhy, string>> = {
  errors: 'with errors',
  conflicts: 'with conflicts',
  missing: 'gone from the platform',
  'no offer': 'new, without an offer',
}

/** Why a plan with something in it cannot be posted yet; empty where it can. `unticked` are the warnings that are not ticked. */
export function whyNot(plan: PlanView, unticked: number): string {
  if (unticked === 0) return ''
  const noun = unticked < plan.starred.length ? 'more warning' : 'warning'
  return `Tick ${counted(unticked, noun)} first.`
}
