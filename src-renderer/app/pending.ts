import { pendingState, type GoalRecord } from '#domain/change/record'
import { offerName } from '#domain/network/offer'
import type { ChangeRow } from '../features/changes/change-row'
import { goalRow } from '../features/goals/goal-row'
import { goalField } from '#domain/goal/goal'
import { inState } from '#domain/query/built-in-views'
import { changedMoneyFirst, wordsOf } from './cell-words'
import { scopeOf } from './scope'
import type { Workspace } from './workspace.svelte'

/** What of everything pending can be listed alone. */
export const pendingChoices = [
  { value: 'all', label: 'All goals' },
  { value: 'conflict', label: 'With conflicts' },
  { value: 'error', label: 'With errors' },
  { value: 'money', label: 'With money warnings' },
  { value: 'gone', label: 'Gone from the platform' },
] as const

/** Those of some goals that a choice stands for. */
export function listedOf(
  { listing }: Workspace,
  records: readonly GoalRecord[],
  choice: string,
): readonly GoalRecord[] {
  const chosen = pendingChoices.find(({ value }) => value === choice)?.value ?? 'all'
  return chosen === 'all' ? records : listing.find(records, inState(chosen))
}

/** Everything that a post could send, in the order of the goals. */
export function pendingOf({ records }: Workspace): readonly GoalRecord[] {
  return records.filter((record) => pendingState(record) !== 'unchanged')
}

/** The offers that something is pending in, to choose from. */
export function offersOf(workspace: Workspace, pending: readonly GoalRecord[]) {
  const scopes = new Set(pending.map((record) => scopeOf(record, workspace.offersById)))
  const options = [...scopes].map((scope) => {
    const offer = typeof scope === 'number' ? workspace.offersById.get(scope) : undefined
    return {
      value: String(scope),
      label: offer === undefined ? 'No known offer' : offerName(offer),
    }
  })
  return [
    { value: 'all', label: 'All offers' },
    ...options.sort((one, other) => one.label.localeCompare(other.label, 'en', { numeric: true })),
  ]
}

/** A goal with something pending as a line. */
export function changeRow(workspace: Workspace, record: GoalRecord): ChangeRow {
  const { offersById, checks } = workspace
  const row = goalRow(record, checks.findings(record.key), offersById)
  const cells = changedMoneyFirst(record).flatMap((field) => {
    const cell = record.change[field]
    if (cell === undefined) return []
    return [
      {
        label: goalField(field).label,
        was: record.base === null ? null : wordsOf(workspace, field, cell.was),
        now: wordsOf(workspace, field, cell.now),
      },
    ]
  })
  return { ...row, cells }
}
