import type { GoalKey } from '#domain/change/record'
import type { GoalFieldName } from '#domain/goal/goal'
import { groupBy } from '#domain/group-by'
import { keyed } from './keyed'
import type { TypedValue } from './typing.svelte'

type TypedFields = ReadonlyMap<GoalFieldName, TypedValue>

export const NOTHING_TYPED: TypedFields = new Map()

/** What was typed and is not on the disk, by goal and field. */
export function typedByGoal(entries: readonly TypedValue[]): ReadonlyMap<GoalKey, TypedFields> {
  const groups = groupBy(entries, ({ key }) => key)
  return new Map([...groups].map(([key, own]) => [key, keyed(own, ({ field }) => field)]))
}
