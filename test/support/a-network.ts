import type { GoalRecord } from '#domain/change/record'
import type { NetworkSummary, NetworkView } from '#domain/contract/views'
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
  readonly summary?: Partial<NetworkSummary>
}

/** A network as a list shows it. */
function aSummary(over: Partial<NetworkSummary> = {}): NetworkSummary {
  return {
    key: 'acme',
    name: 'Acme Network',
    platformName: 'Acme Network',
    id: 'acmenet',
    colour: 'blue',
    archived: false,
    goals: 1,
    opened: '2026-03-01T12:00:00.000Z',
    ...over,
  }
}

/** A small network: one advertiser, one offer, one goal, unless something else is asked for. */
export function aNetwork(contents: Contents = {}): NetworkView {
  const { key = 'acme', name = 'Acme Network', preferences = allSwitchedOn } = contents
  return {
    key,
    summary: aSummary({ key, name, platformName: name, ...contents.summary }),
    network: { id: 'acmenet', name, preferences },
    advertisers: contents.advertisers ?? [anAdvertiser()],
    offers: contents.offers ?? [anOffer()],
    goals: contents.goals ?? [aRecord()],
    notices: contents.notices ?? [],
    undo: null,
    redo: null,
    toCome: null,
    readOnly: null,
  }
}
