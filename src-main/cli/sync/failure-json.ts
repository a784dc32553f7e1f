import type { Failure } from '#domain/failure'

/** A failure as the JSON of every command has it. */
export function failureJson(failure: Failure | null) {
  if (failure === null) return null
  const { code, what, next, details = [] } = failure
  return { code, what, next, details }
}
