import { wrong } from './trouble'

/** The line was never there: by Node's codes, then by Chromium's. */
const NEVER_THERE =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_\w+|UND_ERR_CONNECT_TIMEOUT|ERR_NAME_\w+|ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_(?:REFUSED|FAILED|TIMED_OUT)|ERR_ADDRESS_\w+|ERR_NETWORK_ACCESS_DENIED|ERR_PROXY_CONNECTION_FAILED|ERR_TUNNEL_CONNECTION_FAILED|ERR_SOCKS_CONNECTION_\w+|ERR_NO_SUPPORTED_PROXIES|ERR_MANDATORY_PROXY_\w+)$/

/** These can happen to a line that was there as well: only where the system names the step, it is known that it was not. */
const FIRST_STEPS: ReadonlySet<string> = new Set(['connect', 'getaddrinfo'])

/** Who is at the other end could not be proved, so nothing was sent. */
const UNTRUSTED =
  /^(?:CERT_\w+|\w*SELF_SIGNED\w*|UNABLE_TO_\w+|ERR_TLS_CERT_\w+|ERR_CERT_\w+|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_EXCEEDED|ERR_PROXY_CERTIFICATE_INVALID)$/

/** The two ends could not agree on how to encrypt, which may be told late. */
const UNENCRYPTED = /^(?:EPROTO|ERR_SSL_\w+)$/

const TOO_LATE = /^(?:UND_ERR_(?:HEADERS|BODY)_TIMEOUT|ERR_TIMED_OUT)$/

const CODE = /^[A-Z][A-Z0-9_]{2,60}$/

/** What it means that a fetch threw: Node's and Electron's put the system's code in different places. */
export function lineTrouble(error: unknown) {
  const found = chainOf(error)
  const codes = found.flatMap(codesOf)
  const first = (pattern: RegExp) => codes.find((code) => pattern.test(code))
  const untrusted = first(UNTRUSTED)
  if (untrusted !== undefined) return wrong('certificate', untrusted, false)
  const unencrypted = first(UNENCRYPTED)
  if (unencrypted !== undefined) return wrong('certificate', unencrypted, true)
  if (found.some(({ message }) => /redirect/i.test(message))) {
    return wrong('foreign', 'It sends the call elsewhere.', true)
  }
  const never = first(NEVER_THERE) ?? found.flatMap(unconnected)[0]
  if (never !== undefined) return wrong('unreachable', never, false)
  const late = first(TOO_LATE)
  if (late !== undefined) return wrong('timeout', late, true)
  return wrong('cut', codes[0] ?? '', true)
}

/** An error, those that it names as its causes, and those that it gathers. */
function chainOf(error: unknown, depth = 0): readonly Error[] {
  if (!(error instanceof Error) || depth > 8) return []
  const gathered: readonly unknown[] = error instanceof AggregateError ? error.errors : []
  return [error, ...[error.cause, ...gathered].flatMap((inner) => chainOf(inner, depth + 1))]
}

function codesOf(error: Error): readonly string[] {
  const code = 'code' in error && typeof error.code === 'string' ? [error.code] : []
  const chromium = /\bnet::(ERR_\w+)/.exec(error.message)?.[1]
  return [...code, ...(chromium === undefined ? [] : [chromium])].filter((one) => CODE.test(one))
}

function unconnected(error: Error): readonly string[] {
  const step = 'syscall' in error && typeof error.syscall === 'string' ? error.syscall : ''
  return FIRST_STEPS.has(step) ? codesOf(error) : []
}
