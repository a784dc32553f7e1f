import type { Json, JsonObject } from '#domain/json'
import type { Entity } from './decode'
import type { Field } from './field'

/** The JSON form of an entity: known fields in catalogue order, then the unknown keys as they came, by name. */
export function encodeEntity<const Fields extends readonly Field[]>(
  fields: Fields,
  entity: Entity<Fields>,
): JsonObject {
  const values: Readonly<Record<string, unknown>> = entity
  const known = fields.map((field): [string, Json] => [field.name, values[field.name] as Json])
  const unknown = Object.entries(entity.extra).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries([...known, ...unknown])
}
