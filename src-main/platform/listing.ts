import { setImmediate as nextTurn } from 'node:timers/promises'
import { isJsonObject, type Json, type JsonObject } from '#domain/json'
import { decodeEntity, type Entity } from '#domain/model/decode'
import type { Field } from '#domain/model/field'
import { quote } from '#domain/quote'
import { odd, type Took } from './trouble'

/** A model of the platform as it is read: its name on the wire, what is known of its fields, and what a row must not bring along. */
export interface Model<Fields extends readonly Field[]> {
  readonly name: 'Goal' | 'Offer' | 'Advertiser'
  readonly fields: Fields
  /** Keys that are left on the platform: what opens something has no place in files that people hand on. */
  readonly leaves: ReadonlySet<string>
}

/** The records of an answer, and how many there are altogether; null where the answer has no wrapper that says so. */
export interface Listed {
  readonly records: readonly JsonObject[]
  readonly count: number | null
}

/**
 * What a list of the platform holds. Recorded in 2016: an object by id inside a wrapper with `count` where a limit was asked for,
 * without the wrapper where none was, and `[]` for nothing at all in either.
 */
export function listed(data: Json): Took<Listed> {
  const wrapper = isJsonObject(data) && 'data' in data && 'count' in data ? data : null
  const found = wrapper === null ? data : (wrapper.data ?? [])
  if (typeof found !== 'object' || found === null) return odd('The list is not one.')
  const records: readonly Json[] = Object.values(found)
  if (!records.every(isJsonObject)) return odd('Something in the list is not a record.')
  if (wrapper === null) return { ok: true, value: { records, count: null } }
  const count = countOf(wrapper.count ?? null)
  if (count === null) return odd('The list does not say how many there are.')
  if (count < records.length) {
    return odd(`The list has ${records.length} records and counts ${count}.`)
  }
  if (records.length === 0 && count > 0) return odd(`The list is empty and counts ${count}.`)
  return { ok: true, value: { records, count } }
}

/** A row of a model, with its id. */
export type Identified<Fields extends readonly Field[]> = Entity<Fields> & { readonly id: number }

/** After so many rows other work gets its turn: a page of them takes as long to read as a person notices. */
const PIECE = 50

/** The rows in these records, by their ids. One that cannot be read is named: nothing is passed over in silence. */
export async function rowsOf<const Fields extends readonly Field[]>(
  model: Model<Fields>,
  records: readonly JsonObject[],
): Promise<Took<ReadonlyMap<number, Identified<Fields>>>> {
  const rows = new Map<number, Identified<Fields>>()
  for (const [place, record] of records.entries()) {
    if (place > 0 && place % PIECE === 0) await nextTurn()
    const read = rowOf(model, record[model.name] ?? null)
    if (!read.ok) return read
    const { id } = read.value
    if (rows.has(id)) return odd(`${model.name} ${id} stands in the list more than once.`)
    rows.set(id, read.value)
  }
  return { ok: true, value: rows }
}

/** One row. */
export function rowOf<const Fields extends readonly Field[]>(
  { name, fields, leaves }: Model<Fields>,
  json: Json,
): Took<Identified<Fields>> {
  const read = decodeEntity(fields, json)
  if (!read.ok) return odd(`${called(name, json)} ${read.problems.join(' It ')}`)
  const id: unknown = isJsonObject(json) && 'id' in read.value ? read.value.id : null
  if (typeof id !== 'number' || id <= 0) return odd(`${called(name, json)} has no id.`)
  const kept = Object.entries(read.value.extra).filter(([key]) => !leaves.has(key))
  return { ok: true, value: { ...read.value, id, extra: Object.fromEntries(kept) } }
}

function called(model: string, json: Json): string {
  const { id, name } = isJsonObject(json) ? json : {}
  const number = typeof id === 'string' || typeof id === 'number' ? String(id).slice(0, 30) : '?'
  return `${model} ${number}${typeof name === 'string' ? ` ${quote(name)}` : ''}`
}

function countOf(json: Json): number | null {
  const count = typeof json === 'string' && /^\d{1,15}$/.test(json) ? Number(json) : json
  return typeof count === 'number' && Number.isSafeInteger(count) && count >= 0 ? count : null
}
