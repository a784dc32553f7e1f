import { draftOf, type GoalKey, type GoalRecord } from '#domain/change/record'
import { goalField, type GoalFieldName } from '#domain/goal/goal'
import { isMoney } from '#domain/goal/is-money'
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

/** The same of a goal, with the currency of an amount of money: goals of several offers may stand together. */
export function pricedWordsOf(
  workspace: Workspace,
  record: GoalRecord | null,
  name: GoalFieldName,
  value: FieldValue,
): string {
  const currency = record === null ? null : workspace.data.currencyOf(record)
  return wordsIn(workspace, currency, name, value)
}

/** A value of a field in words, an amount of money with a currency where one is known. */
export function wordsIn(
  workspace: Workspace,
  currency: string | null,
  name: GoalFieldName,
  value: FieldValue,
): string {
  const words = wordsOf(workspace, name, value)
  return currency !== null && isMoney(name, value) ? `${words} ${currency}` : words
}

/** What a goal is called in lists. */
export function nameOf(record: GoalRecord | null): string {
  return titleOf(record === null ? null : draftOf(record).name)
}

/** What a goal is called, wherever it is. */
export function nameOfKey(workspace: Workspace, key: GoalKey): string {
  return nameOf(workspace.record(key))
}
