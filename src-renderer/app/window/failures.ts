import { WORK_STOPPED } from '#domain/contract/work'
import { GoalpostError, type Failure } from '#domain/failure'

/** What to tell about anything that was thrown: a failure as it is, a fault of the program in honest words. */
export function failureOf(error: unknown): Failure {
  if (error instanceof GoalpostError) return error.failure
  return {
    code: 'fault',
    what: 'Goalpost itself made a mistake.',
    next: 'What the window showed as saved is on disk. Close Goalpost and start it again.',
    details: [error instanceof Error ? error.message : String(error)],
  }
}

/** Whether something failed because a person stopped it, which is nothing wrong. */
export function wasStopped(error: unknown): boolean {
  return error instanceof GoalpostError && error.failure.code === WORK_STOPPED
}

/** What went wrong; null where a person stopped it. */
export function failureUnlessStopped(error: unknown): Failure | null {
  return wasStopped(error) ? null : failureOf(error)
}
