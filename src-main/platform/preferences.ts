import { isJsonObject, type Json } from '#domain/json'
import type { Preferences } from '#domain/network/preferences'
import { listed } from './listing'
import type { Took } from './trouble'

/** Names of what opens something: it has no place in files that people hand on. */
const SECRET = /password|secret|token|api_?key/i

/**
 * The preferences in an answer of Preference::findAll. Nobody ever recorded one: records by name are expected, as with every
 * other model, and plain names with values are taken as well. What the platform keeps encrypted is left there.
 */
export function preferencesIn(data: Json): Took<Preferences> {
  if (isPlain(data))
    return { ok: true, value: Object.fromEntries(Object.entries(data).filter(open)) }
  const list = listed(data)
  if (!list.ok) return list
  const entries = list.value.records.flatMap(({ Preference: inner, ...outer }) =>
    entryOf(isJsonObject(inner ?? null) ? (inner ?? null) : outer),
  )
  return { ok: true, value: Object.fromEntries(entries.filter(open)) }
}

type Entry = readonly [name: string, value: Preferences[string]]

function entryOf(json: Json): readonly Entry[] {
  const { name, value = null, encrypted = null } = isJsonObject(json) ? json : {}
  const isHidden = encrypted === 1 || encrypted === '1' || encrypted === true
  if (typeof name !== 'string' || isHidden || !isSingle(value)) return []
  return [[name, value]]
}

function open([name]: Entry): boolean {
  return name !== '__proto__' && !SECRET.test(name)
}

function isPlain(data: Json): data is Preferences {
  return isJsonObject(data) && !('data' in data) && Object.values(data).every(isSingle)
}

function isSingle(json: Json): json is Preferences[string] {
  return json === null || typeof json !== 'object'
}
