import type { Buffer } from 'node:buffer'
import { isJsonObject, type JsonObject } from '#domain/json'
import type { Steps } from '#domain/steps'

/** About so many bytes are parsed at once. */
const PIECE = 64 * 1024

/** Where a list of objects begins. No text in JSON holds a bare quote, so this can be nothing else. */
const LIST = /"(?<name>\w+)":\[(?=\{")/

/** What is between two objects of a list, of this one or of one inside an item. */
const BETWEEN = '},{"'

/**
 * What JSON says, some at a step: an object most of which is its first list of objects. Whatever else it is, is parsed in one go. Throws
 * where it is no JSON.
 */
export function* parseJson(json: Buffer): Steps<unknown> {
  const found = json.length > 2 * PIECE ? beginningOf(json) : null
  if (found === null) return JSON.parse(json.toString('utf8')) as unknown
  const { head, name, start } = found
  const items: unknown[] = []
  let [at, size] = [start, PIECE]
  for (;;) {
    const cut = json.indexOf(BETWEEN, at + size)
    if (cut < 0) break
    const some = parsed(`[${json.toString('utf8', at, cut + 1)}]`)
    yield
    if (Array.isArray(some)) {
      for (const one of some as readonly unknown[]) items.push(one)
      ;[at, size] = [cut + 2, PIECE]
    } else {
      // That was between two objects inside an item, or behind the list.
      size *= 2
    }
  }
  const rest = JSON.parse(`{"${name}":[${json.toString('utf8', at)}`) as JsonObject
  const last: readonly unknown[] = Array.isArray(rest[name]) ? rest[name] : []
  return { ...head, ...rest, [name]: [...items, ...last] }
}

/** What is before the items of the first list, which is empty in it. Null where there is none on the outside. */
function beginningOf(
  json: Buffer,
): { readonly head: JsonObject; readonly name: string; readonly start: number } | null {
  const found = LIST.exec(json.toString('latin1', 0, PIECE))
  const name = found?.groups?.name
  if (found === null || name === undefined) return null
  const start = found.index + found[0].length
  const head = parsed(`${json.toString('utf8', 0, start)}]}`)
  return isJsonObject(head) ? { head, name, start } : null
}

/** What a text says as JSON; undefined where it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
