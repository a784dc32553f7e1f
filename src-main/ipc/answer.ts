import { ValidationError } from 'yup'
import type { Envelope } from '#domain/contract/envelope'
import { requestSchemas } from '#domain/contract/requests'
import type { Verb } from '#domain/contract/verbs'
import { GoalpostError } from '#domain/failure'

/**
 * Checks a request strictly and hands it on. Everything comes back as an envelope: a failure as it is, a request that is
 * not the verb's as `request/refused`, anything else as `fault`, without details that might hold somebody's data.
 */
export async function answer(
  verb: Verb,
  request: unknown,
  handler: (request: never) => Promise<unknown>,
): Promise<Envelope<unknown>> {
  try {
    const checked: unknown = requestSchemas[verb].validateSync(request, { strict: true })
    return { ok: true, value: await handler(checked as never) }
  } catch (error) {
    return { ok: false, failure: describe(verb, error) }
  }
}

function describe(verb: Verb, error: unknown) {
  if (error instanceof GoalpostError) return error.failure
  if (error instanceof ValidationError) {
    return {
      code: 'request/refused',
      what: `Goalpost refused a request (${verb}) that it does not understand.`,
      next: 'Nothing was changed. Close the window and open it again.',
    }
  }
  console.error(`Fault in ${verb}:`, error)
  return {
    code: 'fault',
    what: 'Something in Goalpost went wrong, and this was not done.',
    next: 'Everything shown as done before is safe. Try again, or close Goalpost and start it again.',
  }
}
