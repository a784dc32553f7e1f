import type { JsonObject } from '#domain/json'

/** One field that the platform refuses, as it says so. */
export interface FieldError {
  /** 1 where something is missing, 3 where it is wrong: the two that were ever recorded. */
  readonly err_code: 1 | 3
  readonly err_msg: string
  readonly attribute_name: string
}

/** A call that the platform answers with an error, in its own words and shape. */
export class Refusal extends Error {
  /** A list of errors or, where the platform feels like it, the only one by itself. */
  readonly errors: JsonObject | readonly JsonObject[]

  constructor(message: string, errors: JsonObject | readonly JsonObject[]) {
    super(message)
    this.name = 'Refusal'
    this.errors = errors
  }
}

/** Recorded: an entry a field, of which only the first says what could not be done. */
export function fieldsRefused(publicMessage: string, problems: readonly FieldError[]): Refusal {
  const errors = problems.map((problem, index) =>
    index === 0 ? { ...problem, publicMessage } : { ...problem },
  )
  return new Refusal(publicMessage, errors)
}

/** An error that is about no field, as a list of one. */
export function refused(publicMessage: string): Refusal {
  return new Refusal(publicMessage, [{ publicMessage }])
}

/** An error that stands by itself where a list is expected. */
export function refusedAlone(publicMessage: string): Refusal {
  return new Refusal(publicMessage, { publicMessage })
}

/** The platform's words for what can be wrong with any call. */
export const words = {
  missing: (argument: string) => `Missing required argument: ${argument}`,
  noField: (model: string, field: string) =>
    `Field '${model}.${field}' does not exist or is not allowed to be used.`,
  noMethod: (target: string, method: string) => `Method ${target}::${method} does not exist.`,
  token: (token: string) => `NetworkToken ${token} is not authenticated`,
  address: (address: string) => `IP ${address} is not white-listed`,
  network: 'Network id is not valid',
  negative: 'Row id is negative',
  database:
    'There was a database error with the trackable id [SE-5f2b91c7]. Contact support for more assistance.',
  limit: (calls: number, seconds: number, usage: number) =>
    `API usage exceeded rate limit.  Configured: ${calls}/${seconds}s window; Your usage: ${usage}.  ` +
    'See https://help.tune.com/hasoffers/rate-limit-error/ for guidance.',
} as const
