/** What a person is told when something could not be done: a code for support, what happened, what to do next. */
export interface Failure {
  readonly code: string
  readonly what: string
  readonly next: string
  /** One sentence per separate problem, where there are several. */
  readonly details?: readonly string[]
}

/** A failure on its way up to the person. Everything else that is thrown is a fault of the program. */
export class GoalpostError extends Error {
  readonly failure: Failure

  constructor(failure: Failure, options?: ErrorOptions) {
    super(`${failure.what} ${failure.next}`, options)
    this.name = 'GoalpostError'
    this.failure = failure
  }
}
