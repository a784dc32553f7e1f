import type { Field } from '#domain/model/field'
import type { BracketedObject } from '#domain/wire/brackets'
import type { Call, Caller } from './caller'
import { chunked, fitting } from './chunks'
import type { Urgency } from './gate'
import type { Identified, Model } from './listing'
import { merged, pageIn, type Asked, type Page } from './page'

type Fields = readonly Field[]

/** Rows that belong to one of some others, such as the goals of some offers. */
export interface Owners<F extends Fields> {
  readonly field: string
  readonly ids: readonly number[]
  readonly ownerOf: (row: Identified<F>) => number | null
}

/**
 * Reads lists of the platform by key: rows above an id, so that a row that vanishes meanwhile moves no other out of sight, and
 * that a platform which gives fewer rows at once than it was asked for does no harm. Filters, operators, `sort` and `limit` are
 * as the platform's documentation has them.
 */
export class Finder {
  readonly #caller: Caller
  readonly #pageSize: number

  constructor(caller: Caller, pageSize: number) {
    this.#caller = caller
    this.#pageSize = pageSize
  }

  /** The rows above an id: a page of them. */
  above<const F extends Fields>(
    model: Model<F>,
    after: number,
    signal?: AbortSignal,
  ): Promise<Page<Identified<F>>> {
    return this.#above(model, after, {}, () => true, signal)
  }

  /** The rows above an id that belong to some others: a page of them. */
  async owned<const F extends Fields>(
    model: Model<F>,
    after: number,
    { field, ids, ownerOf }: Owners<F>,
    signal?: AbortSignal,
  ): Promise<Page<Identified<F>>> {
    const room = this.#caller.roomFor(this.#list(model, aboveId(after), this.#pageSize))
    const pages: Page<Identified<F>>[] = []
    for (const some of chunked(ids, `filters[${field}]`, room)) {
      const owners = new Set<number | null>(some)
      const filters = { [field]: some.map(String) }
      const isOwned = (row: Identified<F>) => owners.has(ownerOf(row))
      pages.push(await this.#above(model, after, filters, isOwned, signal))
    }
    return merged(pages)
  }

  /** Of these ids, in their order, the rows that exist: as many as one answer holds. None only where none of them exists. */
  async byIds<const F extends Fields>(
    model: Model<F>,
    ids: readonly number[],
    urgency: Urgency,
    signal?: AbortSignal,
  ): Promise<Page<Identified<F>>> {
    const room = this.#caller.roomFor(this.#list(model, {}, this.#pageSize))
    let rest = ids
    let most = this.#pageSize
    while (rest.length > 0) {
      const some = rest.slice(0, Math.min(most, fitting(rest, 'filters[id]', room)))
      const page = await this.#some(model, some, urgency, signal)
      // Whoever gives fewer rows at once than were asked for is asked for fewer.
      if (page.left > 0) most = Math.ceil(some.length / 2)
      else rest = rest.slice(some.length)
      if (page.left === 0 && page.rows.length > 0) return { rows: page.rows, left: rest.length }
    }
    return { rows: [], left: 0 }
  }

  /** The highest id there is; 0 where there is none. */
  async newestId(model: Model<Fields>, signal?: AbortSignal): Promise<number> {
    const params = { fields: ['id'], sort: { id: 'desc' }, limit: '1' }
    const call = { target: model.name, method: 'findAll', params }
    const asked = { model, isAsked: () => true, possible: Infinity, limit: 1 }
    return (await this.#page(call, asked, 'urgent', signal)).rows.at(-1)?.id ?? 0
  }

  #above<const F extends Fields>(
    model: Model<F>,
    after: number,
    filters: BracketedObject,
    fits: (row: Identified<F>) => boolean,
    signal: AbortSignal | undefined,
  ) {
    const limit = this.#pageSize
    const call = this.#list(model, { ...aboveId(after), ...filters }, limit)
    const isAsked = (row: Identified<F>) => row.id > after && fits(row)
    return this.#page(call, { model, isAsked, possible: Infinity, limit }, 'page', signal)
  }

  #some<const F extends Fields>(
    model: Model<F>,
    ids: readonly number[],
    urgency: Urgency,
    signal: AbortSignal | undefined,
  ) {
    const wanted = new Set(ids)
    // One more than there can be, so that an answer without a count is known to be whole.
    const limit = ids.length + 1
    const call = this.#list(model, { id: ids.map(String) }, limit)
    const isAsked = ({ id }: Identified<F>) => wanted.has(id)
    return this.#page(call, { model, isAsked, possible: wanted.size, limit }, urgency, signal)
  }

  #page<const F extends Fields>(
    call: Call,
    asked: Asked<F>,
    urgency: Urgency,
    signal: AbortSignal | undefined,
  ): Promise<Page<Identified<F>>> {
    return this.#caller.read(call, (data) => pageIn(asked, data), urgency, signal)
  }

  #list({ name }: Model<Fields>, filters: BracketedObject, limit: number): Call {
    const params = { filters, sort: { id: 'asc' }, limit: String(limit) }
    return { target: name, method: 'findAll', params }
  }
}

function aboveId(after: number): BracketedObject {
  return { id: { GREATER_THAN: String(after) } }
}
