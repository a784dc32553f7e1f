import { conflictsOf, type Conflict } from '#domain/change/conflict'
import { moneyFirst } from '#domain/change/money-first'
import type { GoalRecord } from '#domain/change/record'
import { goalField } from '#domain/goal/goal'
import type { FieldValue } from '#domain/model/field'
import type { ConflictRow } from '../../features/conflicts/conflict-row'
import { nameOfKey, pricedWordsOf } from '../goals/cell-words'
import type { ConflictCell } from './decide'
import type { Workspace } from '../workspace.svelte'

/** One conflict as a list has it. */
export interface ListedConflict extends ConflictCell {
  /** Names it among all of them. */
  readonly id: string
  readonly conflict: Conflict
}

/** Every conflict of these goals, goal by goal, what is paid and earned first. */
export function conflictCells(records: readonly GoalRecord[]): readonly ListedConflict[] {
  return records.flatMap((record) =>
    conflictsOf(record)
      .toSorted((one, other) => moneyFirst(one.field, other.field))
      .map((conflict) => {
        const { key } = record
        return { id: `${key} ${conflict.field}`, key, field: conflict.field, conflict }
      }),
  )
}

/** A conflict in words. */
export function conflictRow(
  workspace: Workspace,
  { key, field, conflict }: ListedConflict,
): ConflictRow {
  const record = workspace.record(key)
  const words = (value: FieldValue) => pricedWordsOf(workspace, record, field, value)
  return {
    goal: nameOfKey(workspace, key),
    offer: record === null ? '' : workspace.data.offerNameOf(record),
    field: goalField(field).label,
    base: words(conflict.base),
    mine: words(conflict.mine),
    theirs: words(conflict.theirs),
  }
}
