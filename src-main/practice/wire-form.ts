import type { Config } from '#domain/config/config'
import { goalFields } from '#domain/goal/catalogue'
import type { Json, JsonObject } from '#domain/json'
import type { Field, FieldValue } from '#domain/model/field'
import { advertiserFields } from '#domain/network/advertiser'
import { offerFields } from '#domain/network/offer'
import type { Content, Row } from './rows'

/** Keys of every goal that the platform's own page does not tell of. */
const untold: JsonObject = { network_brand_id: null, network_goal_id: null }

/** A network as the platform would have it on the wire: every scalar a text, but for the moments. */
export function contentOf({ network, advertisers, offers, goals }: Config): Content {
  return {
    preferences: network.preferences,
    rows: {
      Goal: sorted(goals.map((goal) => ({ ...untold, ...rowOf(goalFields, goal) }))),
      Offer: sorted(offers.map((offer) => rowOf(offerFields, offer))),
      Advertiser: sorted(advertisers.map((advertiser) => rowOf(advertiserFields, advertiser))),
    },
  }
}

/** The wire form of a field's value. */
export function wireValue(field: Field, value: FieldValue): Json {
  if (value === null || field.kind === 'moment') return value
  return typeof value === 'boolean' ? (value ? '1' : '0') : String(value)
}

interface Source {
  readonly id: number | null
  readonly extra: JsonObject
}

function rowOf(fields: readonly Field[], source: Source): Row {
  const values: Readonly<Record<string, unknown>> = { ...source }
  const known = fields.map((field) => [
    field.name,
    wireValue(field, values[field.name] as FieldValue),
  ])
  // The id is named for the compiler, which cannot see it in the catalogues' fields.
  return {
    id: String(source.id),
    ...Object.fromEntries<Json>(known as [string, Json][]),
    ...source.extra,
  }
}

function sorted(rows: readonly Row[]): readonly Row[] {
  return [...rows].sort((a, b) => Number(a.id) - Number(b.id))
}
