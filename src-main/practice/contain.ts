import type { Json, JsonObject } from '#domain/json'
import type { Bracketed } from '#domain/wire/brackets'
import { entriesOf } from './params'
import { picked } from './pick'
import { refused } from './refusal'
import type { Model, Row, Rows } from './rows'
import type { PracticeStore } from './store'

/** One related row by the key that names it, or every row that names this one. */
type Relation =
  | { readonly model: Model; readonly key: string }
  | { readonly model: Model; readonly namedBy: string }

const relations: Readonly<Record<Model, Readonly<Partial<Record<string, Relation>>>>> = {
  Goal: {
    Offer: { model: 'Offer', key: 'offer_id' },
    Advertiser: { model: 'Advertiser', key: 'advertiser_id' },
  },
  Offer: {
    Goal: { model: 'Goal', namedBy: 'offer_id' },
    Advertiser: { model: 'Advertiser', key: 'advertiser_id' },
  },
  Advertiser: { Offer: { model: 'Offer', namedBy: 'advertiser_id' } },
}

/** The platform's "never" as a number, in its two time zones. */
const NEVER: readonly Json[] = [-62169984000, -62169966000]

/** Answers with what belongs to a row, as `contain` asks for it: keys that stand beside the row's own model. */
export function containing(
  model: Model,
  contain: Bracketed | undefined,
  store: PracticeStore,
  rows: Rows,
): (row: Row) => JsonObject {
  const parts = asked(contain).map(([name, fields]) => {
    const relation = Object.hasOwn(relations[model], name) ? relations[model][name] : undefined
    if (relation === undefined) throw refused(`Contain '${name}' is not allowed for ${model}.`)
    const pick = picked(relation.model, fields, store.fields(relation.model))
    return [name, reader(relation, rows, (row) => pick(withTextMoment(row)))] as const
  })
  return (row) => Object.fromEntries(parts.map(([name, read]) => [name, read(row)]))
}

/** `contain[]=Offer`, `contain=Offer` and `contain[Offer][fields][]=id`. */
function asked(
  contain: Bracketed | undefined,
): readonly (readonly [name: string, fields: Bracketed | undefined])[] {
  if (typeof contain === 'string') return contain === '' ? [] : [[contain, undefined]]
  return entriesOf(contain).map(([key, value]) =>
    typeof value === 'string'
      ? [value, undefined]
      : [key, Object.fromEntries(entriesOf(value)).fields],
  )
}

/** To one: the object or null. To many: keyed by id, a list where there is none. */
function reader(relation: Relation, rows: Rows, pick: (row: Row) => JsonObject) {
  if ('key' in relation) {
    return (row: Row): Json => {
      const id = row[relation.key]
      const one = typeof id === 'string' ? rows.one(relation.model, id) : null
      return one === null ? null : pick(one)
    }
  }
  const groups = groupsBy(rows.all(relation.model), relation.namedBy)
  return (row: Row): Json => {
    const found = groups.get(row.id) ?? []
    return found.length === 0 ? [] : Object.fromEntries(found.map((one) => [one.id, pick(one)]))
  }
}

function groupsBy(rows: readonly Row[], name: string): ReadonlyMap<Json, readonly Row[]> {
  const groups = new Map<Json, Row[]>()
  for (const row of rows) {
    const key = row[name] ?? null
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return groups
}

/** What comes along has its moment as a text in UTC, where the object itself has a number. */
function withTextMoment(row: Row): Row {
  const { modified } = row
  if (typeof modified !== 'number') return row
  const text = NEVER.includes(modified)
    ? '0000-00-00 00:00:00'
    : new Date(modified * 1000).toISOString().slice(0, 19).replace('T', ' ')
  return { ...row, modified: text }
}
