import { GoalpostError, type Failure } from '#domain/failure'

/**
 * How an answer crosses between the processes: Electron keeps only the message of an error thrown across invoke, so
 * failures travel as data.
 */
export type Envelope<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure }

/** The value in an envelope, or its failure thrown again on this side. */
export function open<T>(envelope: Envelope<T>): T {
  if (envelope.ok) return envelope.value
  throw new GoalpostError(envelope.failure)
}
