import { fieldNamesOf, goalField, type Goal } from '#domain/goal/goal'
import { isJsonObject, type Json } from '#domain/json'
import type { FieldValue } from '#domain/model/field'
import type { GoalValues } from '#domain/sync/post-item'
import type { BracketedObject } from '#domain/wire/brackets'
import { rowOf } from './listing'
import { goalModel } from './models'
import { odd, type Took } from './trouble'

/** What the platform says after a write: the goal as it is now, its id, or no more than that it is done. */
export type Written =
  | { readonly kind: 'goal'; readonly goal: Goal }
  | { readonly kind: 'id'; readonly id: number }
  | { readonly kind: 'done' }

const done: Written = { kind: 'done' }

/**
 * What a create answers: recorded is the goal; the documentation has its id where `return_object` is off, which old libraries
 * take for the rule. A lone 1 may as well be a yes.
 */
export function created(data: Json): Took<Written> {
  return { ok: true, value: goalIn(data) ?? idIn(data) }
}

/** What an update answers: recorded is the goal, documented is `true` where `return_object` is off. */
export function updated(id: number): (data: Json) => Took<Written> {
  return (data) => {
    const written = goalIn(data) ?? done
    const shown = idOf(written)
    return shown === null || shown === id
      ? { ok: true, value: written }
      : odd(`Goal ${shown} was answered in the place of goal ${id}.`)
  }
}

function idOf(written: Written): number | null {
  if (written.kind === 'goal') return written.goal.id
  return written.kind === 'id' ? written.id : null
}

/** A goal that was written is written, also where its answer cannot be read: then its id says where to look. */
function goalIn(data: Json): Written | null {
  if (!isJsonObject(data)) return null
  const json = data.Goal ?? data
  const goal = rowOf(goalModel, json)
  if (goal.ok) return { kind: 'goal', goal: goal.value }
  return isJsonObject(json) ? idIn(json.id ?? null) : null
}

function idIn(json: Json): Written {
  const id = typeof json === 'string' && /^\d{1,15}$/.test(json) ? Number(json) : json
  return typeof id === 'number' && Number.isSafeInteger(id) && id > 1 ? { kind: 'id', id } : done
}

/** Fields as they are sent: amounts as they are kept, 1 and 0, and an empty text for nothing, because no way to say null was ever seen. */
export function sentValues(values: GoalValues): BracketedObject {
  const names = fieldNamesOf(values)
  const fixed = names.find((name) => !goalField(name).writable)
  if (fixed !== undefined) throw new Error(`The platform sets ${fixed} itself`)
  return Object.fromEntries(names.map((name) => [name, sentValue(values[name] ?? null)]))
}

function sentValue(value: FieldValue): string {
  if (value === null) return ''
  return typeof value === 'boolean' ? (value ? '1' : '0') : String(value)
}
