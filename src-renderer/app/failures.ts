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
