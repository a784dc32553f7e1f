import { goalFields } from '#domain/goal/catalogue'
import type { Goal } from '#domain/goal/goal'
import { isJsonObject, type Json } from '#domain/json'
import { decodeEntity, type Entity } from '#domain/model/decode'
import type { Field } from '#domain/model/field'
import { advertiserFields, type Advertiser } from '#domain/network/advertiser'
import type { Network } from '#domain/network/network'
import { offerFields, type Offer } from '#domain/network/offer'
import type { Preferences } from '#domain/network/preferences'
import { quote } from '#domain/quote'
import { allOf, unreadable, type Read } from './problems'

type Listed = 'advertisers' | 'offers' | 'goals'

const singular: Readonly<Record<Listed, string>> = {
  advertisers: 'Advertiser',
  offers: 'Offer',
  goals: 'Goal',
}

/** The advertisers of a configuration, each with an id of its own. */
export function readAdvertisers(json: Json | undefined): Read<readonly Advertiser[]> {
  return readIdentified('advertisers', advertiserFields, json)
}

/** The offers of a configuration, each with an id of its own. */
export function readOffers(json: Json | undefined): Read<readonly Offer[]> {
  return readIdentified('offers', offerFields, json)
}

/** The goals of a configuration. No two may have the same id. */
export function readGoals(json: Json | undefined): Read<readonly Goal[]> {
  const goals = readList('goals', goalFields, json)
  return goals.ok ? withoutRepeats('goals', goals.value) : goals
}

/** The network that a configuration is of, which it has to name. */
export function readNetwork(json: Json | undefined): Read<Network> {
  if (!isJsonObject(json)) return unreadable('It names no "network".')
  const { id, name, preferences = {} } = json
  if (typeof id !== 'string' || id === '') {
    return unreadable('Its network has no "id": the first part of the API address, as a text.')
  }
  if (typeof name !== 'string') return unreadable('Its network has no "name".')
  if (!isPreferences(preferences)) {
    return unreadable('Its network’s "preferences" should be names with single values.')
  }
  return { ok: true, value: { id, name, preferences } }
}

function isPreferences(json: Json): json is Preferences {
  return (
    isJsonObject(json) &&
    !Object.hasOwn(json, '__proto__') &&
    Object.values(json).every((value) => value === null || typeof value !== 'object')
  )
}

function readIdentified<const Fields extends readonly Field[]>(
  listed: Listed,
  fields: Fields,
  json: Json | undefined,
): Read<readonly Entity<Fields>[]> {
  const list = readList(listed, fields, json)
  if (!list.ok) return list
  const nameless = list.value.findIndex((entity) => idOf(entity) === null)
  return nameless >= 0
    ? unreadable(`${singular[listed]} no. ${nameless + 1} has no id.`)
    : withoutRepeats(listed, list.value)
}

function readList<const Fields extends readonly Field[]>(
  listed: Listed,
  fields: Fields,
  json: Json | undefined,
): Read<readonly Entity<Fields>[]> {
  if (!Array.isArray(json)) return unreadable(`It has no list of "${listed}".`)
  const items: readonly Json[] = json
  return allOf(
    items.map((item, index) => {
      const read = decodeEntity(fields, item)
      return read.ok
        ? read
        : unreadable(...read.problems.map((it) => `${called(listed, item, index)} ${it}`))
    }),
  )
}

/** How a sentence names an item of a list: by its id where it has one, by its name, else by its place. */
function called(listed: Listed, json: Json, index: number): string {
  const { id, name } = isJsonObject(json) ? json : {}
  const title = typeof name === 'string' && name !== '' ? ` ${quote(name)}` : ''
  const which =
    typeof id === 'string' || typeof id === 'number' ? String(id).slice(0, 60) : `no. ${index + 1}`
  return `${singular[listed]} ${which}${title}`
}

function withoutRepeats<T>(listed: Listed, items: readonly T[]): Read<readonly T[]> {
  const seen = new Set<number>()
  const repeated = new Set<number>()
  for (const item of items) {
    const id = idOf(item)
    if (id !== null && seen.has(id)) repeated.add(id)
    if (id !== null) seen.add(id)
  }
  const problems = [...repeated].map(
    (id) => `${singular[listed]} ${id} stands in it more than once.`,
  )
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: items }
}

function idOf(entity: unknown): number | null {
  const id = isJsonObject(entity) ? entity.id : null
  return typeof id === 'number' ? id : null
}
