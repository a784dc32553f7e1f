import { draftOf, type GoalKey, type GoalRecord } from '#domain/change/record'
import { goalField, type GoalFieldName } from '#domain/goal/goal'
import { titleOf } from '#domain/goal/title'
import type { FieldValue } from '#domain/model/field'
import { valueWords } from '../../features/inspector/words'
import type { Workspace } from '../workspace.svelte'

/** A value of a field in words, with the names behind ids. */
export function wordsOf(
  { data, mark }: Workspace,
  field: GoalFieldName,
  value: FieldValue,
): string {
  return valueWords(goalField(field), value, data.relations, mark)
}

/** What a goal is called in lists. */
export function nameOf(record: GoalRecord | null): string {
  return titleOf(record === null ? null : draftOf(record).name)
}

/** What a goal is called, wherever it is. */
export function nameOfKey(workspace: Workspace, key: GoalKey): string {
  return nameOf(workspace.record(key))
}
