import { goalFields } from '#domain/goal/catalogue'
import type { Goal } from '#domain/goal/goal'
import type { JsonObject } from '#domain/json'
import { encodeEntity } from '#domain/model/encode'
import { advertiserFields } from '#domain/network/advertiser'
import type { Network, NetworkContents } from '#domain/network/network'
import { offerFields } from '#domain/network/offer'
import { CONFIG_FORMAT, CONFIG_VERSION, type Config } from './config'

/**
 * The text of a configuration file: canonical, so that equal networks give equal bytes and a version control system
 * shows only what changed. Keys in catalogue order, everything sorted by offer and id, one line break at the end.
 */
export function writeConfig(config: Config): string {
  const goals = sorted(config.goals, byOfferAndId)
  return [...configPieces(config, goals)].join('')
}

/** The same in pieces, so that other work gets its turn between them, of goals that are in order already. */
export function* configPieces(
  { network, advertisers, offers }: NetworkContents,
  goals: Iterable<Goal>,
): Generator<string> {
  const head = { format: CONFIG_FORMAT, version: CONFIG_VERSION, network: encodeNetwork(network) }
  yield JSON.stringify(head, null, 2).slice(0, -2)
  yield* list('advertisers', sorted(advertisers, byId), (one) =>
    encodeEntity(advertiserFields, one),
  )
  yield* list('offers', sorted(offers, byId), (offer) => encodeEntity(offerFields, offer))
  yield* list('goals', goals, encodeGoal)
  yield '\n}\n'
}

function* list<T>(
  name: string,
  items: Iterable<T>,
  encode: (item: T) => JsonObject,
): Generator<string> {
  yield `,\n  "${name}": [`
  let [comma, end] = ['\n    ', ']']
  for (const item of items) {
    yield comma + JSON.stringify(encode(item), null, 2).replaceAll('\n', '\n    ')
    comma = ',\n    '
    end = '\n  ]'
  }
  yield end
}
function encodeNetwork({ id, name, preferences }: Network): JsonObject {
  const entries = Object.entries(preferences).sort(([a], [b]) => (a < b ? -1 : 1))
  return { id, name, preferences: Object.fromEntries(entries) }
}

/** A goal that is not on the platform yet has neither of the two keys that the platform gives. */
function encodeGoal(goal: Goal): JsonObject {
  const encoded = encodeEntity(goalFields, goal)
  if (goal.id !== null) return encoded
  const own = Object.entries(encoded).filter(([key]) => key !== 'id' && key !== 'modified')
  return Object.fromEntries(own)
}

function sorted<T>(items: readonly T[], compare: (a: T, b: T) => number): readonly T[] {
  return [...items].sort(compare)
}

function byId(a: { id: number | null }, b: { id: number | null }): number {
  return order(a.id, b.id)
}

/** New goals come last in their offer, by name, then by the whole of what they say, so that the order is always the same. */
export function byOfferAndId(a: Goal, b: Goal): number {
  return (
    order(a.offer_id, b.offer_id) ||
    order(a.id, b.id) ||
    compareText(a.name ?? '', b.name ?? '') ||
    compareText(JSON.stringify(encodeGoal(a)), JSON.stringify(encodeGoal(b)))
  )
}

function order(a: number | null, b: number | null): number {
  if (a === b) return 0
  return (a ?? Infinity) - (b ?? Infinity)
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}
