import { GoalpostError } from '#domain/failure'

/** Characters that stand for themselves in every address, form and page, so that the token can be found wherever it is quoted. */
const TOKEN = /^[\w.~-]{8,200}$/

/** Any key of the Network API: all that were ever seen begin like this. */
const ANY_KEY = /\bNET[A-Za-z0-9]{8,}/g

const HIDDEN = '[token]'

/** The token as it is sent: what was pasted, without the space around it. */
export function apiToken(given: string): string {
  const token = given.trim()
  if (TOKEN.test(token)) return token
  throw new GoalpostError({
    code: 'platform/token_form',
    what: token === '' ? 'There is no token.' : 'This is no token: one is letters and digits only.',
    next: 'Copy the network’s token from the platform once more.',
  })
}

/** Takes the token out of a text. The platform quotes it in its messages, and whoever echoes an address does so too. */
export function redactor(token: string): (text: string) => string {
  const exact = new RegExp(token.replace(/[.~-]/g, '\\$&'), 'gi')
  return (text) => text.replace(exact, HIDDEN).replace(ANY_KEY, HIDDEN)
}
