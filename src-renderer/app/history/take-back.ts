import type { Session } from '../session.svelte'
import type { Workspace } from '../workspace.svelte'

/** Does something that goes back in time, once all that is typed is saved; tells what was done, and offers to undo it. */
export function takeBack(
  session: Session,
  workspace: Workspace,
  work: () => Promise<number | null>,
): Promise<void> {
  return session.messages.attempt(async () => {
    await workspace.typing.settle()
    const sequence = await work()
    if (sequence === null) {
      session.messages.tell({
        tone: 'notice',
        what: 'Nothing had to be put back: it is as it was then.',
      })
      return
    }
    await workspace.done.reached(sequence)
    session.messages.tell({ tone: 'done', what: workspace.done.latest.label, undo: sequence })
  })
}
