import { WORK_STOPPED } from '#domain/contract/work'
import { GoalpostError } from '#domain/failure'

/** What whoever waits for something is told that a person stopped. */
export function stopped(): GoalpostError {
  return new GoalpostError({
    code: WORK_STOPPED,
    what: 'This was stopped.',
    next: 'Nothing was changed. Start it again whenever you like.',
  })
}
