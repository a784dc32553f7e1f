import { isGoalFieldName, type GoalFieldName } from '#domain/goal/goal'
import { isJsonObject, type Json, type JsonObject } from '#domain/json'
import type { FieldRefusal } from '#domain/sync/post-events'
import { wrong, type Took } from './trouble'

/**
 * What an answer without success says. `errors` is a list or, recorded for a wrong network id, the only error by itself, with no
 * status beside it. Errors about fields come first: they may quote what somebody typed, which must not be taken for the
 * platform's own words.
 */
export function refusalOf({ errors = null, errorMessage = null }: JsonObject): Took<never> {
  const entries = entriesOf(errors)
  const fields = entries.flatMap(fieldRefusal)
  const said = [textOf(errorMessage), ...entries.map(wordsOf)].filter((text) => text !== '')
  const [words] = said
  if (words === undefined) return wrong('fault', 'It gives no reason.', true)
  if (fields.length > 0) return wrong('refused', words, false, fields)
  return about(said.join(' '), words)
}

/** Sorts the platform's words, which have no code that could be trusted. */
function about(all: string, words: string): Took<never> {
  // Both recorded in 2016 and in its documentation today, in different sentences.
  if (/exceeded/i.test(all) && /rate limit/i.test(all)) return wrong('limit', words, false)
  // Matched by an old client of others: "IP 203.0.113.7 is not white-listed".
  if (/(?:white|allow)-?\s?list/i.test(all)) return wrong('address', addressIn(all), false)
  // Recorded: "NetworkToken … is not authenticated". The documentation speaks of users who are not permitted, too.
  if (/not authenticated|not permitted|not authori[sz]ed/i.test(all)) {
    return wrong('token', words, false)
  }
  // Recorded in 2018.
  if (/network id is not valid/i.test(all)) return wrong('network', words, false)
  // What was done before the database failed is nobody's knowledge.
  if (/database error|internal|contact support/i.test(all)) return wrong('fault', words, true)
  return wrong('refused', words, false, [{ field: fieldIn(all), words }])
}

/** A list, one error by itself, or a list that PHP has written as an object. */
function entriesOf(errors: Json): readonly JsonObject[] {
  if (typeof errors === 'string') return [{ publicMessage: errors }]
  if (Array.isArray(errors)) return errors.flatMap(entriesOf)
  if (!isJsonObject(errors)) return []
  const isOne = ['publicMessage', 'err_msg', 'err_code'].some((key) => key in errors)
  return isOne ? [errors] : Object.values(errors).filter(isJsonObject)
}

function fieldRefusal(entry: JsonObject): readonly FieldRefusal[] {
  const { attribute_name: name } = entry
  if (typeof name !== 'string') return []
  return [{ field: asField(name), words: textOf(entry.err_msg) || wordsOf(entry) }]
}

function wordsOf({ publicMessage, err_msg: message }: JsonObject): string {
  return textOf(publicMessage) || textOf(message)
}

function textOf(json: Json | undefined): string {
  return typeof json === 'string' ? json.trim() : ''
}

/** Written down by an old client of others: "Field 'Goal.nam' does not exist or is not allowed to be used." */
function fieldIn(words: string): GoalFieldName | null {
  return asField(/^Field '([\w.]+)'/.exec(words)?.[1] ?? '')
}

function asField(name: string): GoalFieldName | null {
  const own = name.replace(/^Goal\./, '')
  return isGoalFieldName(own) ? own : null
}

function addressIn(words: string): string {
  return (
    /\b(?:\d{1,3}\.){3}\d{1,3}\b|\b[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}/i.exec(words)?.[0] ?? ''
  )
}
