import type { GoalRecord } from '#domain/change/record'
import type { NetworkView } from '#domain/contract/views'
import type { Goal } from '#domain/goal/goal'
import type { Advertiser } from '#domain/network/advertiser'
import type { Offer } from '#domain/network/offer'
import type { Preferences } from '#domain/network/preferences'
import { aGoal, allSwitchedOn, anAdvertiser, anOffer } from './goals'

/** A goal that the platform has, with nothing pending. */
export function aRecord(over: Partial<Goal> = {}): GoalRecord {
  const base = aGoal(over)
  return { key: `goal-${base.id ?? 'new'}`, base, change: {} }
}

interface Contents {
  readonly key?: string
  readonly name?: string
  readonly preferences?: Preferences
  readonly advertisers?: readonly Advertiser[]
  readonly offers?: readonly Offer[]
  readonly goals?: readonly GoalRecord[]
  readonly notices?: readonly string[]
}

/** A small network: one advertiser, one offer, one goal, unless something else is asked for. */
export function aNetwork(contents: Contents = {}): NetworkView {
  const { key = 'acme', name = 'Acme Network', preferences = allSwitchedOn } = contents
  return {
    key,
    network: { id: 'acmenet', name, preferences },
    advertisers: contents.advertisers ?? [anAdvertiser()],
    offers: contents.offers ?? [anOffer()],
    goals: contents.goals ?? [aRecord()],
    notices: contents.notices ?? [],
    undo: null,
    redo: null,
    readOnly: null,
  }
}
