import { pendingState, type GoalRecord } from '#domain/change/record'
import { offerName } from '#domain/network/offer'
import { inState } from '#domain/query/built-in-views'
import { scopeOf } from '../goals/scope'
import type { Workspace } from '../workspace.svelte'

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
  const scopes = new Set(pending.map((record) => scopeOf(record, workspace.data.offersById)))
  const options = [...scopes].map((scope) => {
    const offer = typeof scope === 'number' ? workspace.data.offersById.get(scope) : undefined
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
