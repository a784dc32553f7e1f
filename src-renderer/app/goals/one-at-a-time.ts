import type { Bench } from '../bench'

/** Whether something may be done to several goals. Where some are still to come it may not, and that is said. */
export function mayBeSeveral({ session, workspace }: Bench): boolean {
  if (workspace.isWhole) return true
  const what =
    'Goals are still being loaded. Several can be chosen and changed together once all are here.'
  session.messages.tell({ tone: 'notice', what })
  return false
}
