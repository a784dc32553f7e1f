import { isJsonObject } from '#domain/json'
import type { Steps } from '#domain/steps'

/** So deep lists are looked for: in the value of an envelope, and one object further in. */
const DEEP = 2

/** The JSON of what goes to the window, an item of a list at a step: there may be a hundred thousand goals in it. */
export function* textOf(value: unknown, deep = DEEP): Steps<string> {
  if (Array.isArray(value)) return `[${(yield* textsOf(value)).join(',')}]`
  if (!isJsonObject(value) || deep === 0) return JSON.stringify(value)
  const parts: string[] = []
  for (const [key, one] of Object.entries(value)) {
    if (one !== undefined) parts.push(`${JSON.stringify(key)}:${yield* textOf(one, deep - 1)}`)
  }
  return `{${parts.join(',')}}`
}

function* textsOf(items: readonly unknown[]): Steps<readonly string[]> {
  const texts: string[] = []
  for (const item of items) {
    texts.push(JSON.stringify(item ?? null))
    yield
  }
  return texts
}
