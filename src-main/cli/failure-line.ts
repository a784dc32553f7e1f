import { GoalpostError, type Failure } from '#domain/failure'
import { printable } from './terminal-text'

/** One line about what could not be done: what happened, the first detail, what to do. */
export function failureLine(what: Failure): string {
  const { details: [first] = [] } = what
  return printable([what.what, first, what.next].filter((part) => part !== undefined).join(' '))
}

/** The failure in whatever was thrown. Anything unexpected becomes one too, so that the other files are still checked. */
export function failureOf(error: unknown): Failure {
  if (error instanceof GoalpostError) return error.failure
  return {
    code: 'fault',
    what: 'Something in Goalpost went wrong.',
    next: 'Try again; if it stays, report this line together with the file.',
    details: [error instanceof Error ? `${error.name}: ${error.message}` : String(error)],
  }
}
