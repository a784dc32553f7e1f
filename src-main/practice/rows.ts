import type { JsonObject } from '#domain/json'
import type { Preferences } from '#domain/network/preferences'

/** What the platform keeps lists of, as far as the practice network plays it. */
export const models = ['Goal', 'Offer', 'Advertiser'] as const

export type Model = (typeof models)[number]

/** An object of the platform as it goes over the wire, where an id is a text. */
export type Row = JsonObject & { readonly id: string }

/** A network as the platform has it. Each list is in the order of its ids. */
export interface Content {
  readonly preferences: Preferences
  readonly rows: Readonly<Record<Model, readonly Row[]>>
}

/** What can be read: the rows of now, or those that a stale answer shows. */
export interface Rows {
  all(model: Model): readonly Row[]
  one(model: Model, id: string): Row | null
}
