import { pendingState, type GoalRecord } from '#domain/change/record'
import { offerName } from '#domain/network/offer'
import { filterChoices, type Filter } from './filter'
import { scopeOf } from './scope'
import type { Workspace } from './workspace.svelte'

const shownKinds: readonly Filter['kind'][] = ['all', 'conflicts', 'errors', 'money', 'gone']

/** What of everything pending can be listed alone. */
export const pendingChoices = filterChoices.filter(({ value }) => shownKinds.includes(value))

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
