import type { GoalKey, GoalRecord } from '#domain/change/record'
import { draftOf } from '#domain/change/record'
import type {
  AmountMove,
  PlanView,
  PostItemView,
  PostReport,
  PostSummary,
} from '#domain/contract/sync-views'
import { blankGoal, goalValue } from '#domain/goal/goal'
import type { Titled } from '#domain/goal/title'
import { currencyOf, type NetworkContents } from '#domain/network/network'
import { ofEach, type Steps } from '#domain/steps'
import { callsOf, type PostPlan } from '#domain/sync/plan'
import { extremesOf, type MovedAmount } from '#domain/sync/plan-extremes'
import { sentFields, type PostItem } from '#domain/sync/post-item'
import { countStates, type ItemState } from '#domain/sync/post-state'
import type { Records } from '../../store/state/records'
import { checksumOf } from '../../store/disk/checksum'
import type { Post } from '../../sync/post-log'
import { logDamaged } from '../../sync/post-failures'
import type { Slices } from '../../long-work/slices'

/** A plan as the window and the command line show it. Where it has many goals, other work goes on meanwhile. */
export async function planView(
  plan: PostPlan,
  { records, contents }: { readonly records: Records; readonly contents: NetworkContents },
  callsPerSecond: number,
  slices: Slices,
): Promise<PlanView> {
  const { items, leftOut, starred } = plan
  const named = <T extends { readonly key: GoalKey }>(one: T) => ({
    ...one,
    ...titledOf(records.get(one.key)),
  })
  const extremes = await slices.done(extremesOf(items, (key) => records.get(key) ?? null))
  const withCurrency = amountIn(contents)
  const calls = callsOf(items)
  return {
    fingerprint: fingerprintOf(plan),
    items: items.map(itemView),
    leftOut: leftOut.map(named),
    starred: starred.map(named),
    ...touchedBy(items, contents),
    largestRise: withCurrency(extremes.largestRise),
    largestFall: withCurrency(extremes.largestFall),
    worstMargin: extremes.worstMargin,
    calls,
    seconds: Math.ceil(calls / callsPerSecond),
  }
}

/** Tells a plan from any other: by what would be sent, to the value. */
export function fingerprintOf({ items }: PostPlan): string {
  return `${items.length}-${checksumOf(JSON.stringify(items))}`
}

/** A post as a list shows it. */
export function postSummary(post: Post): PostSummary {
  const { number, at, who } = post
  const states = statesOf(post)
  const over = post.damaged || post.states.over
  return { number, at, who, counts: countStates(states), over }
}

/** A post with everything in it, an item at a step. */
export function* postReport(post: Post): Steps<PostReport> {
  const states = statesOf(post)
  const items = yield* ofEach(post.items.entries(), ([index, item]) => [
    { ...itemView(item), state: states[index] ?? unknown() },
  ])
  return { ...postSummary(post), items }
}

/** What a broken log does not tell is unknown, whatever its last whole line said. */
function statesOf({ states, damaged }: Post): readonly ItemState[] {
  if (!damaged) return states.all
  return states.all.map((state, index) =>
    states.queued.has(index) || states.begun.has(index) ? unknown() : state,
  )
}

function unknown(): ItemState {
  return { state: 'unknown', failure: logDamaged }
}

function itemView(item: PostItem): PostItemView {
  const cells = sentFields(item).map((field) => ({
    field,
    was: item.kind === 'create' ? goalValue(blankGoal, field) : (item.was[field] ?? null),
    now: item.values[field] ?? null,
  }))
  const isDeletion = item.kind === 'update' && item.values.status === 'deleted'
  const { key, name, offer } = item
  return { key, name, offer, cells, kind: isDeletion ? 'delete' : item.kind }
}

function touchedBy(items: readonly PostItem[], { offers }: NetworkContents) {
  const ids = new Set(items.flatMap(({ offer }) => offer ?? []))
  const advertisers = offers.filter(({ id }) => id !== null && ids.has(id))
  return {
    offers: ids.size,
    advertisers: new Set(advertisers.flatMap(({ advertiser_id: id }) => id ?? [])).size,
  }
}

function amountIn({ offers, network }: NetworkContents) {
  return (moved: MovedAmount | null): AmountMove | null => {
    if (moved === null) return null
    const { offer: id, ...amount } = moved
    const offer = offers.find((one) => one.id === id) ?? null
    return { ...amount, currency: currencyOf(offer, network.preferences) }
  }
}

function titledOf(record: GoalRecord | undefined): Titled {
  if (record === undefined) return { name: null }
  const { name, id } = draftOf(record)
  return { name, id }
}
