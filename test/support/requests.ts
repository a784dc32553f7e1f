import { ValidationError } from 'yup'
import { requestSchemas } from '#domain/contract/requests'
import type { Verb } from '#domain/contract/verbs'

/** Whether the main process would let a request in. Anything but a refusal is a fault and fails the test. */
export function passes(verb: Verb, request: unknown): boolean {
  try {
    requestSchemas[verb].validateSync(request, { strict: true })
    return true
  } catch (error) {
    if (error instanceof ValidationError) return false
    throw error
  }
}
