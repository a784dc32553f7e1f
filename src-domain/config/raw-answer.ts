import { isJsonObject, type Json, type JsonObject } from '#domain/json'
import type { Goal } from '#domain/goal/goal'
import type { Offer } from '#domain/network/offer'
import type { Config } from './config'
import { readAdvertisers, readGoals, readOffers } from './parts'
import { unreadable, type Read } from './problems'

/** Whether a file holds what the platform answers to a call, rather than a configuration. */
export function isRawAnswer(json: JsonObject): boolean {
  return isJsonObject(json.response)
}

/**
 * Reads a Goal::findAll answer: with or without the paging wrapper, [] for empty, each record keyed by id and model name,
 * related offers and advertisers beside it. The echoed request holds the caller's token: only its network id is looked at.
 */
export function readRawAnswer({ request, response }: JsonObject): Read<Config> {
  const answer = isJsonObject(response) ? response : {}
  if (answer.status !== 1) {
    return unreadable('It holds an error answer of the platform, not goals. Fetch the goals again.')
  }
  const rows = rowsOf(answer.data ?? null)
  if (rows === null || rows.some((row) => !isJsonObject(row.Goal))) {
    return unreadable(
      'It holds an answer of the platform, but not a list of goals (Goal::findAll).',
    )
  }
  const goals = readGoals(rows.map((row) => row.Goal ?? null))
  const offers = readOffers(related(rows, 'Offer').map(withGoals))
  const advertisers = readAdvertisers(related(rows, 'Advertiser'))
  if (!goals.ok) return goals
  if (!offers.ok) return offers
  if (!advertisers.ok) return advertisers
  const id = networkId(request ?? null)
  return {
    ok: true,
    value: {
      network: { id, name: id, preferences: {} },
      advertisers: advertisers.value,
      offers: [...offers.value, ...unnamedOffers(goals.value, offers.value)],
      goals: goals.value,
    },
  }
}

/** The goals of an answer as they stand in it, in the order in which they are read. */
export function goalsOfAnswer({ response }: JsonObject): readonly JsonObject[] {
  const rows = rowsOf(isJsonObject(response) ? (response.data ?? null) : null) ?? []
  return rows.map((row) => row.Goal ?? null).filter(isJsonObject)
}

function rowsOf(data: Json): readonly JsonObject[] | null {
  const records = isJsonObject(data) && 'page' in data ? (data.data ?? []) : data
  if (Array.isArray(records)) return records.length === 0 ? [] : null
  if (!isJsonObject(records)) return null
  const rows = Object.values(records)
  return rows.every(isJsonObject) ? rows : null
}

/** Objects that came along with the goals, each once: many goals bring the same offer. */
function related(
  rows: readonly JsonObject[],
  model: 'Offer' | 'Advertiser',
): readonly JsonObject[] {
  const found = rows.map((row) => row[model]).filter(isJsonObject)
  return [...new Map(found.map((json) => [identity(json.id ?? null), json])).values()]
}

/** An offer fetched without its switch is taken as one that uses its goals: they are there, after all. */
function withGoals(offer: JsonObject): JsonObject {
  return { has_goals_enabled: true, ...offer }
}

/** Ids come as texts and as numbers. */
function identity(id: Json): Json {
  return typeof id === 'number' ? String(id) : id
}

/** The answer names offers by id only. Their goals can be edited all the same; a pull brings the names. */
function unnamedOffers(goals: readonly Goal[], known: readonly Offer[]): readonly Offer[] {
  const knownIds = new Set(known.map((offer) => offer.id))
  const missing = new Set(goals.map((goal) => goal.offer_id).filter((id) => !knownIds.has(id)))
  return [...missing].filter((id) => id !== null).map(unnamedOffer)
}

function unnamedOffer(id: number): Offer {
  return {
    id,
    advertiser_id: null,
    name: null,
    status: null,
    currency: null,
    has_goals_enabled: true,
    default_goal_name: null,
    offer_url: null,
    ref_id: null,
    modified: null,
    extra: {},
  }
}

function networkId(request: Json): string {
  const id = isJsonObject(request) ? request.NetworkId : undefined
  return typeof id === 'string' && id !== '' ? id : 'unknown'
}
