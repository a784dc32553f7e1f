/** The platform's network id: the first part of its API's address. */
const ID = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i

const TOKEN = /^[\x21-\x7e]{1,500}$/

/** What is wrong with a network id, in a sentence; null where nothing is. */
export function refusedId(id: string): string | null {
  if (id === '') return 'A network ID is needed.'
  return ID.test(id) ? null : 'A network ID has only letters, digits and hyphens.'
}

/** What is wrong with a token, in a sentence; null where nothing is. */
export function refusedToken(token: string): string | null {
  if (token === '') return 'A token is needed.'
  return TOKEN.test(token) ? null : 'A token has no spaces and no special letters.'
}

/** The id in what somebody pasted: an address of the platform's API or of its web pages will do. */
export function idIn(typed: string): string {
  const host = /^(?:https?:\/\/)?([^/\s]+)/i.exec(typed.trim())?.[1] ?? ''
  const known = /^([^.]+)\.(?:api\.)?(?:hasoffers|go2cloud|tune)\.com$/i.exec(host)
  return known?.[1] ?? typed.trim()
}
