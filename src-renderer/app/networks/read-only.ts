import type { ReadOnlyView } from '#domain/contract/views'
import { GoalpostError } from '#domain/failure'
import { whenWithin } from '../../ui/moments'

/** Why a network can only be looked at, in a sentence; null where it can be changed. */
export function whyLocked(readOnly: ReadOnlyView | null, now = new Date()): string | null {
  if (readOnly === null) return null
  if (readOnly.reason === 'folder') return 'Goalpost is not allowed to write to its folder.'
  const { user, host, program, since } = readOnly.holder
  const when = whenWithin(since, now)
  const where = program === 'app' ? 'in the app' : 'on the command line'
  return `${user} on ${host} has it open ${where} since ${when}.`
}

/** What a person is told who would change a network that can only be looked at. */
export function lockedFailure(why: string): GoalpostError {
  return new GoalpostError({
    code: 'locked',
    what: 'This network is open to look at only, so nothing was done.',
    next: why,
  })
}
