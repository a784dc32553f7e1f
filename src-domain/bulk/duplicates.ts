import { asChange } from '#domain/change/edits'
import { draftOf, type GoalRecord } from '#domain/change/record'
import type { Goal } from '#domain/goal/goal'
import { currencyOf } from '#domain/network/network'
import { offerName, type Offer } from '#domain/network/offer'
import { quote } from '#domain/quote'
import type { Steps } from '#domain/steps'
import type { DuplicateAction } from './action'
import { FreeNames } from './free-names'
import { EMPTY_PLAN, type BulkContext, type BulkPlan, type MadeGoal, type Skipped } from './plan'

/** Copies goals to offers, offer by offer. A name that two of the copies would have is taken by the first. */
export function* planDuplicates(
  action: DuplicateAction,
  records: readonly GoalRecord[],
  context: BulkContext,
): Steps<BulkPlan> {
  const made: MadeGoal[] = []
  const skipped: Skipped[] = []
  for (const id of new Set(action.offers)) {
    const offer = context.offer(id)
    const names = new FreeNames(context.namesIn(id))
    for (const record of records) {
      const copy = offer === null ? notHere(id) : copyTo(offer, record, names, action, context)
      if (typeof copy === 'string') skipped.push({ key: record.key, field: null, why: copy })
      else made.push(copy)
      yield
    }
  }
  return { ...EMPTY_PLAN, made, skipped }
}

function notHere(id: number): string {
  return `cannot be copied to offer ${id}, which this network does not have`
}

/** The copy, or why there is none. */
function copyTo(
  offer: Offer,
  record: GoalRecord,
  names: FreeNames,
  { name: template, collision, keepReference }: DuplicateAction,
  context: BulkContext,
): MadeGoal | string {
  const source = draftOf(record)
  const wanted = nameFrom(template, source, offer)
  const isTaken = names.isTaken(wanted)
  if (isTaken && collision === 'skip') {
    return `is not copied to ${offerName(offer)}, which has a goal called ${quote(wanted)}`
  }
  const name = isTaken && collision === 'number' ? names.numbered(wanted) : wanted
  names.take(name)
  const key = context.newKey()
  const change = asChange({
    ...source,
    name: name === '' ? null : name,
    offer_id: offer.id,
    // A goal can only name the advertiser of its own offer.
    advertiser_id: source.advertiser_id === null ? null : offer.advertiser_id,
    ref_id: keepReference ? source.ref_id : null,
    status: 'active',
  })
  const note = noteOf(source, offer, isTaken, wanted, context)
  return { source: record.key, record: { key, base: null, change }, note }
}

/** As a function, because a name may hold what a replacement text gives a meaning to. */
function nameFrom(template: string, { name }: Goal, offer: Offer): string {
  const parts: ReadonlyMap<string, string> = new Map([
    ['{name}', name ?? ''],
    ['{offer}', offerName(offer)],
  ])
  return template.replace(/\{(?:name|offer)\}/g, (part) => parts.get(part) ?? part).trim()
}

function noteOf(
  source: Goal,
  offer: Offer,
  isTaken: boolean,
  wanted: string,
  { offer: find, preferences }: BulkContext,
): string | null {
  const there = currencyOf(offer, preferences)
  const here = currencyOf(find(source.offer_id), preferences)
  if (here !== null && there !== null && here !== there) {
    return `amounts are not converted from ${here} to ${there}`
  }
  return isTaken ? `the offer has ${quote(wanted)} already` : null
}
