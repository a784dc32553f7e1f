import { GoalpostError } from '#domain/failure'

/** A part of a host's name: the network id becomes one. */
const NETWORK_ID = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i

/** This computer itself, over which nothing travels that anybody could read. */
const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '[::1]', 'localhost'])

/** Where a network is called. */
export interface PlatformAddress {
  readonly networkId: string
  /** Ends without a slash. */
  readonly base: string
  /** False where the address does not say which network is meant. */
  readonly namesNetwork: boolean
}

/**
 * The address of a network's API: `https://ID.api.hasoffers.com` (since 2017, says the platform's documentation), or the one
 * that is given instead. Plain http only goes to this computer itself.
 */
export function platformAddress(networkId: string, url: string | null): PlatformAddress {
  if (!NETWORK_ID.test(networkId)) throw noNetworkId()
  if (url === null) {
    const base = `https://${networkId.toLowerCase()}.api.hasoffers.com`
    return { networkId, base, namesNetwork: true }
  }
  return { networkId, base: baseOf(url), namesNetwork: false }
}

function baseOf(text: string): string {
  const url = parse(text)
  if (url === null) throw noAddress('It is no address of the form https://….')
  // The address itself is not repeated: somebody may have pasted one with a key in it.
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    throw noAddress('It has more than a host and a path.')
  }
  if (url.protocol === 'http:' && !LOOPBACK.has(url.hostname)) {
    throw noAddress('Over plain http everybody on the way could read the token.')
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw noAddress('It is not https.')
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '')
}

function parse(text: string): URL | null {
  try {
    return new URL(text.trim())
  } catch {
    return null
  }
}

function noNetworkId(): GoalpostError {
  return new GoalpostError({
    code: 'platform/network_id',
    what: 'This is no network ID: one has letters, digits and hyphens only.',
    next: 'Enter the first part of the address of the network’s API, before “.api.hasoffers.com”.',
  })
}

function noAddress(why: string): GoalpostError {
  return new GoalpostError({
    code: 'platform/url',
    what: `The platform cannot be called at this address. ${why}`,
    next: 'Use an address that begins with https://. Only on this computer itself may it be http://, such as http://127.0.0.1:8080.',
  })
}
