import type { Json, JsonObject } from '#domain/json'
import type { Bracketed, BracketedObject } from '#domain/wire/brackets'
import { compareValues } from './compare'
import { containing } from './contain'
import { fieldName } from './field-names'
import { filterOf } from './filters'
import type { Lens } from './lens'
import { countOf, entriesOf, required, textsOf } from './params'
import { picked } from './pick'
import { refused, words } from './refusal'
import type { Model, Row } from './rows'
import type { PracticeStore } from './store'

/** Where a search looks, and how. */
interface Search {
  readonly model: Model
  readonly params: BracketedObject
  readonly store: PracticeStore
  readonly lens: Lens
}

/** `findAll`: filtered, sorted, a page of it where there is a limit. */
export function findAll(search: Search, alwaysWraps = false): Json {
  const limit = countOf(search.params.limit)
  const found = matching(limit === null ? search : fromTheStart(search))
  if (limit === null) {
    const data = keyed(search, found)
    return alwaysWraps ? wrapped(1, 0, found.length, Math.max(found.length, 1), data) : data
  }
  const { page: given } = search.params
  const page = countOf(given) ?? 1
  const start = (pageShown(page, search.lens) - 1) * limit
  const rows = search.lens.page === 'empty' ? [] : found.slice(start, start + limit)
  // A number where it was left out, and otherwise the text that came.
  const echoed = typeof given === 'string' ? given : page
  return wrapped(echoed, (page - 1) * limit, found.length, limit, keyed(search, rows))
}

/** `findAllByIds`: those that exist. */
export function findAllByIds(search: Search): Json {
  const ids = textsOf(search.params.ids)
  if (ids.length === 0) throw refused(words.missing('ids'))
  const { model, lens } = search
  return keyed(
    search,
    [...new Set(ids)].flatMap((id) => lens.rows.one(model, id) ?? []),
  )
}

/** `findAllIds`: a list of texts. */
export function findAllIds(search: Search): Json {
  return matching(search).map(({ id }) => id)
}

/** `findById`: an id that nothing has is no error. */
export function findById(search: Search): Json {
  const id = required(search.params, 'id')
  if (/^-\d/.test(id)) throw refused(words.negative)
  const row = search.lens.rows.one(search.model, id)
  return row === null ? null : record(search)(row)
}

function matching({ model, params, store, lens }: Search): readonly Row[] {
  const known = store.fields(model)
  const test = filterOf(model, params.filters, known)
  const rows = lens.rows.all(model)
  return sorted(test === null ? rows : rows.filter(test), sortOf(model, params.sort, known))
}

function sortOf(model: Model, sort: Bracketed | undefined, known: ReadonlySet<string>) {
  return entriesOf(sort).map(([given, way]) => ({
    name: fieldName(model, given, known),
    sign: typeof way === 'string' && way.toLowerCase() === 'desc' ? -1 : 1,
  }))
}

function sorted(rows: readonly Row[], sort: ReturnType<typeof sortOf>): readonly Row[] {
  // That is their order already; a large network would be sorted anew for every page.
  const [first] = sort
  if (first === undefined || (first.name === 'id' && first.sign === 1)) return rows
  return [...rows].sort((a, b) => {
    for (const { name, sign } of sort) {
      const order = sign * compareValues(a[name] ?? null, b[name] ?? null)
      if (order !== 0) return order
    }
    return 0
  })
}

/** Who reads by key has page 1 each time: the page before that one is what comes again where nobody heeds the key. */
function fromTheStart(search: Search): Search {
  const { params, lens } = search
  const filters = entriesOf(params.filters)
  if (lens.page !== 'one before' || (countOf(params.page) ?? 1) > 1) return search
  const others = filters.filter(([, condition]) => !entriesOf(condition).some(isLowerBound))
  return { ...search, params: { ...params, filters: Object.fromEntries(others) } }
}

function isLowerBound([operator]: readonly [string, Bracketed]): boolean {
  return operator.startsWith('GREATER_THAN')
}

function pageShown(page: number, lens: Lens): number {
  return lens.page === 'one before' && page > 1 ? page - 1 : page
}

function wrapped(
  page: number | string,
  current: number,
  count: number,
  limit: number,
  data: Json,
): JsonObject {
  return { page, current, count, pageCount: Math.ceil(count / limit), data }
}

/** Records by id, each under its model's name. None at all are a list: PHP does not tell the two apart. */
function keyed(search: Search, rows: readonly Row[]): Json {
  const write = record(search)
  return rows.length === 0 ? [] : Object.fromEntries(rows.map((row) => [row.id, write(row)]))
}

function record({ model, params, store, lens }: Search): (row: Row) => JsonObject {
  const pick = picked(model, params.fields, store.fields(model))
  const contained = containing(model, params.contain, store, lens.rows)
  return (row) => ({ [model]: pick(row), ...contained(row) })
}
