import type { Json } from '#domain/json'
import type { Field } from '#domain/model/field'
import { listed, rowsOf, type Identified, type Model } from './listing'
import { odd, type Took } from './trouble'

/** Some rows by ascending id, and how many remain after them as far as the platform says. */
export interface Page<T> {
  readonly rows: readonly T[]
  readonly left: number
}

/** What was asked for, as far as an answer can be held against it. */
export interface Asked<Fields extends readonly Field[]> {
  readonly model: Model<Fields>
  readonly isAsked: (row: Identified<Fields>) => boolean
  /** How many rows there can be altogether. */
  readonly possible: number
  /** How many rows were wanted at once. */
  readonly limit: number
}

/** The page in an answer, which is believed only where it can be right: counted, unique, and nothing on it that was not asked for. */
export async function pageIn<const Fields extends readonly Field[]>(
  { model, isAsked, possible, limit }: Asked<Fields>,
  data: Json,
): Promise<Took<Page<Identified<Fields>>>> {
  const list = listed(data)
  if (!list.ok) return list
  const { records, count } = list.value
  if (count !== null && count > possible) return odd(`The list counts ${count} of ${possible}.`)
  const read = await rowsOf(model, records)
  if (!read.ok) return read
  const rows = [...read.value.values()].sort((a, b) => a.id - b.id)
  const stray = rows.find((row) => !isAsked(row))
  if (stray !== undefined) return odd(`${model.name} ${stray.id} was not asked for.`)
  // Exactly as many as were wanted, and nobody says how many there are: the next question will tell.
  const left = count === null ? Number(rows.length === limit) : count - rows.length
  return { ok: true, value: { rows, left } }
}

/** Pages that were asked for side by side, as one: it reaches only as far as each of them does. */
export function merged<T extends { readonly id: number }>(pages: readonly Page<T>[]): Page<T> {
  const ends = pages.filter(({ left }) => left > 0).map(({ rows }) => rows.at(-1)?.id ?? 0)
  const end = Math.min(...ends)
  const all = pages.flatMap(({ rows }) => rows)
  const rows = all.filter(({ id }) => id <= end).sort((a, b) => a.id - b.id)
  const count = pages.reduce((sum, page) => sum + page.rows.length + page.left, 0)
  return { rows, left: count - rows.length }
}
