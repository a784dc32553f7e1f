import type { GoalFieldName } from '#domain/goal/goal'
import { groupBy } from '#domain/group-by'
import { keyed } from './keyed'
import type { Target } from './target'
import type { TypedValue } from './typing.svelte'

type TypedFields = ReadonlyMap<GoalFieldName, TypedValue>

export const NOTHING_TYPED: TypedFields = new Map()

/** What was typed and is not on the disk, by what it is meant for and by field. */
export function typedByTarget(entries: readonly TypedValue[]): ReadonlyMap<Target, TypedFields> {
  const groups = groupBy(entries, ({ target }) => target)
  return new Map([...groups].map(([target, own]) => [target, keyed(own, ({ field }) => field)]))
}
