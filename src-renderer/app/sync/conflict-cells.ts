import { conflictsOf, type Conflict } from '#domain/change/conflict'
import { moneyFirst } from '#domain/change/money-first'
import type { GoalRecord } from '#domain/change/record'
import { goalField } from '#domain/goal/goal'
import type { ConflictRow } from '../../features/conflicts/conflict-row'
import { nameOfKey, wordsOf } from '../goals/cell-words'
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
  return {
    goal: nameOfKey(workspace, key),
    offer: record === null ? '' : workspace.data.offerNameOf(record),
    field: goalField(field).label,
    base: wordsOf(workspace, field, conflict.base),
    mine: wordsOf(workspace, field, conflict.mine),
    theirs: wordsOf(workspace, field, conflict.theirs),
  }
}
