import type { GoalKey } from '#domain/change/record'
import type { NamedCell } from '#domain/contract/views'
import { goalField } from '#domain/goal/goal'
import type { FieldValue } from '#domain/model/field'
import type { Past } from '../../features/history/past'
import { pricedWordsOf } from '../goals/cell-words'
import type { Workspace } from '../workspace.svelte'

/** What the open network knows about cells that moved. */
export function pastOf(workspace: Workspace, fates: Past['fates']): Past {
  return {
    words: (cell) => cellWords(workspace, cell),
    fates,
    offerOf: (key: GoalKey) => {
      const record = workspace.record(key)
      return record === null ? null : workspace.data.offerNameOf(record)
    },
    isHere: (key: GoalKey) => workspace.record(key) !== null,
    locked: workspace.locked,
  }
}

/** A field before and after, in words. */
export function cellWords(
  workspace: Workspace,
  { key, field, before, after }: NamedCell,
): ReturnType<Past['words']> {
  const record = workspace.record(key)
  const say = (value: FieldValue | undefined) =>
    value === undefined ? null : pricedWordsOf(workspace, record, field, value)
  return { label: goalField(field).label, before: say(before), after: say(after) }
}
