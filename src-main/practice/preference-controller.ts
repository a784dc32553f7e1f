import type { Json, JsonObject } from '#domain/json'
import { preferenceState } from '#domain/network/preferences'
import type { Controller, Work } from './controller'
import { required } from './params'

/**
 * Preferences, to be read only. No answer of the platform about them was ever recorded: the shapes follow what it does with
 * every other model, with the name in the place of the id.
 */
export const preferenceController: Controller = {
  findAll: ({ store }) => {
    const names = Object.keys(store.preferences)
    const rows = names.map((name) => [name, record(name, store.preferences[name] ?? null)])
    return names.length === 0 ? [] : Object.fromEntries<JsonObject>(rows as [string, JsonObject][])
  },
  findByName: (work) => {
    const [name, value] = asked(work)
    return value === undefined ? null : record(name, value)
  },
  getValue: (work) => text(asked(work)[1] ?? null),
  isEnabled: ({ params, store }) =>
    preferenceState(store.preferences, required(params, 'name')) === 'on',
}

function asked({ params, store }: Work): readonly [string, Json | undefined] {
  const name = required(params, 'name')
  return [name, Object.hasOwn(store.preferences, name) ? store.preferences[name] : undefined]
}

function record(name: string, value: Json): JsonObject {
  return { Preference: { name, value, encrypted: '0', modified: '0000-00-00 00:00:00' } }
}

function text(value: Json): Json {
  return value === null || typeof value === 'string' ? value : JSON.stringify(value)
}
