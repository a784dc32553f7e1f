import { assertNever } from '#domain/assert-never'
import { isJsonObject, type Json, type JsonObject } from '#domain/json'
import type { Field, FieldValue, ObjectOf } from './field'
import { canonicalValue, emptyValue } from './value'

/** A platform object: the fields that a catalogue knows, and every other key as it came. */
export type Entity<Fields extends readonly Field[]> = ObjectOf<Fields> & {
  readonly extra: JsonObject
}

export type Decoded<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly string[] }

type DecodedValue = { readonly value: FieldValue } | { readonly expected: string }

/** Deeper than anything the platform sends, and shallow enough for every recursive walk over the keys we keep. */
const DEEPEST = 32

const INTEGER = /^-?\d{1,15}$/

/**
 * Reads a JSON object by a catalogue. The platform mixes types for one field (ids and amounts as strings or numbers,
 * booleans as "0", 1 or true), so each kind takes every form seen on the wire and nothing else.
 * Missing keys and null read as nothing set. Each problem is a sentence that names the field.
 */
export function decodeEntity<const Fields extends readonly Field[]>(
  fields: Fields,
  json: unknown,
): Decoded<Entity<Fields>> {
  if (!isJsonObject(json)) return { ok: false, problems: ['is not an object with fields.'] }
  const known = fields.map(
    (field) => [field, decodeValue(field, json[field.name] ?? null)] as const,
  )
  const problems = known.flatMap(([field, read]) =>
    'expected' in read
      ? [`has ${field.name} = ${brief(json[field.name] ?? null)}: ${read.expected}.`]
      : [],
  )
  if (Object.hasOwn(json, '__proto__'))
    problems.push('has a key __proto__, which no real export has.')
  if (isDeeperThan(json, DEEPEST)) problems.push(`is nested more than ${DEEPEST} levels deep.`)
  if (problems.length > 0) return { ok: false, problems }
  const values = known.map(([field, read]) => [field.name, 'value' in read ? read.value : null])
  const entity: unknown = { ...Object.fromEntries(values), extra: unknownKeys(fields, json) }
  // The entries above are built from the catalogue itself, key by key, so the shape is the catalogue's.
  return { ok: true, value: entity as Entity<Fields> }
}

function unknownKeys(fields: readonly Field[], json: JsonObject): JsonObject {
  const names = new Set(fields.map((field) => field.name))
  return Object.fromEntries(Object.entries(json).filter(([key]) => !names.has(key)))
}

function decodeValue(field: Field, json: Json): DecodedValue {
  if (json === null) return { value: emptyValue(field) }
  switch (field.kind) {
    case 'integer':
      return decodeInteger(json)
    case 'decimal':
      return decodeDecimal(field, json)
    case 'flag':
      return decodeFlag(json)
    case 'text':
    case 'choice':
      return typeof json === 'string'
        ? { value: canonicalValue(field, json) }
        : { expected: 'a text is needed' }
    case 'moment':
      // JSON.parse makes Infinity of 1e999, which no file can hold again.
      return typeof json === 'string' || (typeof json === 'number' && Number.isFinite(json))
        ? { value: json }
        : { expected: 'a time is needed, as a number of seconds or a text' }
    default:
      return assertNever(field)
  }
}

function decodeInteger(json: Json): DecodedValue {
  const number = typeof json === 'string' && INTEGER.test(json) ? Number(json) : json
  return typeof number === 'number' && Number.isSafeInteger(number)
    ? { value: number }
    : { expected: 'a whole number is needed' }
}

function decodeDecimal(field: Field, json: Json): DecodedValue {
  // A JSON number has already been through a float; its shortest text is what the writer of the file saw.
  const text = typeof json === 'number' ? String(json) : json
  return typeof text === 'string'
    ? { value: canonicalValue(field, text) }
    : { expected: 'an amount is needed, as a text such as "12.50"' }
}

function decodeFlag(json: Json): DecodedValue {
  if (json === true || json === 1 || json === '1') return { value: true }
  if (json === false || json === 0 || json === '0') return { value: false }
  return { expected: 'true or false is needed' }
}

/** A value in a sentence. What has parts is named only: it may be of any size and depth. */
function brief(json: Json): string {
  if (Array.isArray(json)) return 'a list'
  if (isJsonObject(json)) return 'an object'
  const text = JSON.stringify(json)
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}

function isDeeperThan(json: Json, levels: number): boolean {
  if (typeof json !== 'object' || json === null) return false
  return levels === 0 || Object.values(json).some((inner: Json) => isDeeperThan(inner, levels - 1))
}
