import type { GoalFieldName } from '#domain/goal/goal'
import { groupBy } from '#domain/group-by'
import { keyed } from '../keyed'
import type { TargetName } from './target'
import type { TypedValue } from './typing.svelte'

type TypedFields = ReadonlyMap<GoalFieldName, TypedValue>

export const NOTHING_TYPED: TypedFields = new Map()

/** What was typed and is not on the disk, by what it is meant for and by field. */
export function typedByTarget(
  entries: readonly TypedValue[],
): ReadonlyMap<TargetName, TypedFields> {
  const groups = groupBy(entries, ({ target }) => target.name)
  return new Map([...groups].map(([name, own]) => [name, keyed(own, ({ field }) => field)]))
}
