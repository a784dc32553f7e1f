import { pendingState } from '#domain/change/record'
import type { Situation } from '#domain/commands/needs'
import type { SyncView } from '#domain/contract/sync-views'
import type { Workspace } from '../workspace.svelte'

/** What is there for commands to work with; the workspace is null where no network is open. */
export function situationOf(workspace: Workspace | null, sync: SyncView | null): Situation {
  const selected = workspace?.selected ?? null
  const typing = workspace?.typing.saving === true
  return {
    network: workspace !== null,
    changeable: workspace?.locked === null,
    offers: workspace !== null && workspace.view.offers.length > 0,
    offer: typeof workspace?.scope === 'number' || (workspace?.chosen.keys.length ?? 0) > 0,
    goal: selected !== null,
    listed: (workspace?.chosen.keys.length ?? 0) > 0,
    // What is being typed is saved before its goal is looked at.
    changed: typing || (selected !== null && pendingState(selected) !== 'unchanged'),
    done: typing || (workspace?.done.steps.undo ?? null) !== null,
    undone: !typing && (workspace?.done.steps.redo ?? null) !== null,
    loaded: workspace?.isWhole === true,
    restful: (sync?.pull ?? null) === null,
  }
}
