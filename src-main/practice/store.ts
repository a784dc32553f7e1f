import { models, type Content, type Model, type Row, type Rows } from './rows'

/** The rows of one model that were written since the beginning. */
export type Written = Readonly<Record<Model, readonly Row[]>>

/** Everything the practice network knows. Rows never change in place: a write puts a new one where the old one was. */
export class PracticeStore implements Rows {
  readonly preferences: Content['preferences']
  readonly #rows: Readonly<Record<Model, Map<string, Row>>>
  readonly #written = perModel(() => new Map<string, Row>())
  /** Each written row as it was before its last write; null where there was none. */
  readonly #before = perModel(() => new Map<string, Row | null>())
  readonly #fields: Readonly<Record<Model, ReadonlySet<string>>>
  #version = 0

  /** What was written in an earlier run is laid over the content. */
  constructor({ preferences, rows }: Content, written: Written | null) {
    this.preferences = preferences
    this.#rows = perModel((model) => new Map(rows[model].map((row) => [row.id, row])))
    this.#fields = perModel((model) => new Set(rows[model].flatMap((row) => Object.keys(row))))
    if (written === null) return
    for (const model of models) for (const row of written[model]) this.#put(model, row)
  }

  /** Grows with each write. */
  get version(): number {
    return this.#version
  }

  all(model: Model): readonly Row[] {
    return [...this.#rows[model].values()]
  }

  one(model: Model, id: string): Row | null {
    return this.#rows[model].get(id) ?? null
  }

  /** The names that a call may use for this model. */
  fields(model: Model): ReadonlySet<string> {
    return this.#fields[model]
  }

  /** The id of the next row: never one that was given before. */
  nextId(model: Model): string {
    let highest = 0
    for (const id of this.#rows[model].keys()) highest = Math.max(highest, Number(id))
    return String(highest + 1)
  }

  put(model: Model, row: Row): void {
    this.#version += 1
    this.#before[model].set(row.id, this.one(model, row.id))
    this.#put(model, row)
  }

  written(): Written {
    return perModel((model) => [...this.#written[model].values()])
  }

  /** What a copy that lags behind would answer: no row shows its last write. */
  stale(): Rows {
    const one = (model: Model, id: string) => {
      const before = this.#before[model].get(id)
      return before === undefined ? this.one(model, id) : before
    }
    return {
      one,
      all: (model) => this.all(model).flatMap(({ id }) => one(model, id) ?? []),
    }
  }

  #put(model: Model, row: Row): void {
    this.#rows[model].set(row.id, row)
    this.#written[model].set(row.id, row)
  }
}

/** Something for each model. */
export function perModel<T>(make: (model: Model) => T): Readonly<Record<Model, T>> {
  return { Goal: make('Goal'), Offer: make('Offer'), Advertiser: make('Advertiser') }
}
