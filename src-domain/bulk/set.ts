import { goalField } from '#domain/goal/goal'
import { methodFlags, methodValues } from '#domain/goal/method'
import type { BulkAction } from './action'
import type { Decide } from './decide'
import { clearedValue } from './fields'

type ActionOf<Kind extends BulkAction['kind']> = Extract<BulkAction, { readonly kind: Kind }>

/** Sets a field to one value. */
export function set({ field, value }: ActionOf<'set'>): Decide {
  return () => [{ field, to: value }]
}

/** Empties fields. */
export function clear({ fields }: ActionOf<'clear'>): Decide {
  const cleared = fields.map((field) => ({ field, to: clearedValue(goalField(field)) }))
  return () => cleared
}

/** The platform takes tiers or groups, never both: one is switched off as the other is switched on. */
export function setMethod({ side, method }: ActionOf<'method'>): Decide {
  const values = methodValues(side, method)
  const decided = methodFlags(side).map((field) => ({ field, to: values[field] ?? false }))
  return () => decided
}
