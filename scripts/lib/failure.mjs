/**
 * A failure that a person can act on: a stable code, what happened, and what to do next.
 * Everything that the scripts expect to go wrong is one of these; anything else is a bug.
 */
export class Failure extends Error {
  /** @param {{ code: string, what: string, next: string }} parts */
  constructor({ code, what, next }) {
    super(what)
    this.name = 'Failure'
    this.code = code
    this.what = what
    this.next = next
  }
}

/**
 * The text shown for anything that was thrown. There is never a stack trace in it, unless asked for.
 * @param {unknown} error
 * @param {{ debug?: boolean }} [options]
 */
export function describe(error, { debug = false } = {}) {
  if (error instanceof Failure) {
    return `\nStopped (${error.code}): ${error.what}\nWhat to do: ${error.next}\n`
  }
  const detail = error instanceof Error ? (debug ? error.stack : error.message) : String(error)
  return `\nStopped (unexpected): ${detail}\nWhat to do: try again with GOALPOST_DEBUG=1, and report what it prints.\n`
}
