import type { Session } from './session.svelte'
import type { Workspace } from './workspace.svelte'

/** Does something that goes back in time, once all that is typed is saved; tells what was done, and offers to undo it. */
export function takeBack(
  session: Session,
  workspace: Workspace,
  work: () => Promise<unknown>,
): Promise<void> {
  return session.attempt(async () => {
    await workspace.typing.settle()
    const before = workspace.latest.sequence
    await work()
    const { sequence, label } = workspace.latest
    session.tell(
      sequence === before
        ? { tone: 'notice', what: 'Nothing had to be put back: it is as it was then.' }
        : { tone: 'done', what: label, undo: sequence },
    )
  })
}
