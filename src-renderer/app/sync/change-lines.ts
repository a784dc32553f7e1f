import { conflictsOf } from '#domain/change/conflict'
import { changedMoneyFirst } from '#domain/change/money-first'
import { baseValue, draftValue, type GoalKey, type GoalRecord } from '#domain/change/record'
import type { Edit } from '#domain/change/edit'
import { findingsUnder } from '#domain/goal/findings'
import { goalField, type GoalFieldName } from '#domain/goal/goal'
import type { FieldValue } from '#domain/model/field'
import type { ChangeRow, FieldChangeRow } from '../../features/changes/change-row'
import { goalRow } from '../../features/goals/goal-row'
import { nameOf, pricedWordsOf } from '../goals/cell-words'
import type { Workspace } from '../workspace.svelte'

/** A line of the changes: a goal, or one of its fields. */
export interface ChangeLine {
  readonly id: string
  readonly key: GoalKey
  /** Null for the goal itself. */
  readonly field: GoalFieldName | null
}

/** The lines of goals, each above those of its fields, what is paid and earned first. */
export function changeLines(records: readonly GoalRecord[]): readonly ChangeLine[] {
  return records.flatMap((record) => {
    const { key } = record
    const fields = changedMoneyFirst(record).map((field) => ({ id: `${key} ${field}`, key, field }))
    return [{ id: key, key, field: null }, ...fields]
  })
}

/** A line in words; null where its goal is gone. */
export function changeRow(workspace: Workspace, { key, field }: ChangeLine): ChangeRow | null {
  const record = workspace.record(key)
  if (record === null) return null
  if (field !== null) return fieldRow(workspace, record, field)
  const row = goalRow(record, workspace.checks.findings(key), workspace.data.offersById)
  return { kind: 'goal', ...row, fields: changedMoneyFirst(record).length }
}

function fieldRow(workspace: Workspace, record: GoalRecord, field: GoalFieldName): FieldChangeRow {
  const words = (value: FieldValue) => pricedWordsOf(workspace, record, field, value)
  return {
    kind: 'field',
    trouble: troubleOf(workspace, record, field),
    goal: nameOf(record),
    field: goalField(field).label,
    base: record.base === null ? null : words(baseValue(record, field)),
    draft: words(draftValue(record, field)),
  }
}

function troubleOf(
  { checks }: Workspace,
  record: GoalRecord,
  field: GoalFieldName,
): FieldChangeRow['trouble'] {
  if (conflictsOf(record).some((conflict) => conflict.field === field)) {
    return { kind: 'conflict', label: 'Conflict: the platform changed it too.' }
  }
  const [worst] = findingsUnder(checks.findings(record.key), field)
  if (worst === undefined) return null
  const word = worst.severity === 'error' ? 'Error' : 'Warning'
  return { kind: worst.severity, label: `${word}: ${worst.sentence}` }
}

/** What is chosen, by what it is done to: whole goals, and single fields of other goals. */
export interface ChosenChanges {
  readonly goals: readonly GoalRecord[]
  /** Fields that the platform has: those of a new goal have nothing to go back to. */
  readonly fields: readonly Edit[]
  /** The goals of all of it, whole or in part. */
  readonly keys: readonly GoalKey[]
}

/** What is chosen in the list of changes: whole goals, and single fields of others. */
export function chosenChanges(
  workspace: Workspace,
  lines: readonly ChangeLine[],
  chosen: ReadonlySet<string>,
): ChosenChanges {
  const meant = lines.filter(({ id }) => chosen.has(id))
  return {
    goals: meant.flatMap(({ key, field }) => (field === null ? (workspace.record(key) ?? []) : [])),
    fields: meant
      .filter(({ key }) => !chosen.has(key))
      .flatMap(({ key, field }) => backOf(workspace.record(key), field) ?? []),
    keys: [...new Set(meant.map(({ key }) => key))],
  }
}

/** The edit that takes a field back to what the platform has; null where there is nothing to go back to. */
export function backOf(record: GoalRecord | null, field: GoalFieldName | null): Edit | null {
  if (field === null || (record?.base ?? null) === null || record === null) return null
  return { key: record.key, field, value: baseValue(record, field) }
}
