import type { JsonObject } from '#domain/json'
import type { Bracketed } from '#domain/wire/brackets'
import { fieldName } from './field-names'
import { textsOf } from './params'
import type { Model, Row } from './rows'

/** The part of a row that `fields[]` asks for; all of it where nothing is asked. */
export function picked(
  model: Model,
  fields: Bracketed | undefined,
  known: ReadonlySet<string>,
): (row: Row) => JsonObject {
  const names = textsOf(fields).map((name) => fieldName(model, name, known))
  if (names.length === 0) return (row) => row
  return (row) => Object.fromEntries(names.map((name) => [name, row[name] ?? null]))
}
