import { describe, expect, it } from 'vitest'
import type { Trouble } from '../../../../src-main/platform/trouble'
import { aClient, errorOf, SECRET } from '../../../support/platform'
import { aPractice } from '../../../support/practice'

/** An error as Node's fetch throws it. */
const failed = (code: string, syscall?: string, message = `${code} ${SECRET}`) =>
  new TypeError('fetch failed', { cause: Object.assign(new Error(message), { code, syscall }) })

/** An error as Electron's fetch throws it. */
const net = (code: string) => new Error(`net::${code}`)

const gathered = (code: string) =>
  new TypeError('fetch failed', {
    cause: new AggregateError([Object.assign(new Error(), { code }), new Error()]),
  })

describe('a line that fails', () => {
  it.each<[Error, Trouble, boolean]>([
    [failed('ECONNREFUSED', 'connect'), 'unreachable', false],
    [gathered('ECONNREFUSED'), 'unreachable', false],
    [failed('ENOTFOUND', 'getaddrinfo'), 'unreachable', false],
    [failed('EAI_AGAIN', 'getaddrinfo'), 'unreachable', false],
    [failed('UND_ERR_CONNECT_TIMEOUT'), 'unreachable', false],
    [failed('EHOSTUNREACH', 'connect'), 'unreachable', false],
    [failed('ETIMEDOUT', 'connect'), 'unreachable', false],
    [net('ERR_INTERNET_DISCONNECTED'), 'unreachable', false],
    [net('ERR_NAME_NOT_RESOLVED'), 'unreachable', false],
    [net('ERR_CONNECTION_REFUSED'), 'unreachable', false],
    [net('ERR_PROXY_CONNECTION_FAILED'), 'unreachable', false],
    [failed('EHOSTUNREACH', 'read'), 'cut', true],
    [failed('ETIMEDOUT', 'read'), 'cut', true],
    [failed('ECONNRESET', 'read'), 'cut', true],
    [failed('UND_ERR_SOCKET'), 'cut', true],
    [net('ERR_CONNECTION_RESET'), 'cut', true],
    [net('ERR_CONNECTION_CLOSED'), 'cut', true],
    [net('ERR_NETWORK_CHANGED'), 'cut', true],
    [net('ERR_CONTENT_LENGTH_MISMATCH'), 'cut', true],
    [new TypeError('terminated'), 'cut', true],
    [failed('UND_ERR_HEADERS_TIMEOUT'), 'timeout', true],
    [failed('UND_ERR_BODY_TIMEOUT'), 'timeout', true],
    [net('ERR_TIMED_OUT'), 'timeout', true],
    [failed('CERT_HAS_EXPIRED'), 'certificate', false],
    [failed('DEPTH_ZERO_SELF_SIGNED_CERT'), 'certificate', false],
    [failed('SELF_SIGNED_CERT_IN_CHAIN'), 'certificate', false],
    [failed('UNABLE_TO_VERIFY_LEAF_SIGNATURE'), 'certificate', false],
    [failed('ERR_TLS_CERT_ALTNAME_INVALID'), 'certificate', false],
    [net('ERR_CERT_AUTHORITY_INVALID'), 'certificate', false],
    [net('ERR_CERT_DATE_INVALID'), 'certificate', false],
    [failed('EPROTO', 'write'), 'certificate', true],
    [net('ERR_SSL_PROTOCOL_ERROR'), 'certificate', true],
    [new Error('Redirect was cancelled'), 'foreign', true],
    [failed('', undefined, 'unexpected redirect'), 'foreign', true],
  ])('%s is told by its code', async (thrown, trouble, mayBeDone) => {
    const client = aClient({ fetch: () => Promise.reject(thrown) })
    const error = await errorOf(client.updateGoal(1, { name: 'A' }))
    expect(error).toMatchObject({ trouble, mayBeDone })
    expect(error.cause).toBeUndefined()
    expect(`${error.stack ?? ''}${JSON.stringify(error)}`).not.toContain(SECRET)
  })

  it('tells the code to the person', async () => {
    const client = aClient({ fetch: () => Promise.reject(failed('ENOTFOUND', 'getaddrinfo')) })
    expect((await errorOf(client.preferences())).failure).toEqual({
      code: 'platform/unreachable',
      what: 'The platform could not be reached (ENOTFOUND).',
      next: 'Check the internet connection, and try again.',
    })
  })

  it('shows no code that is none', async () => {
    const client = aClient({ fetch: () => Promise.reject(failed(`?${SECRET}`)) })
    expect((await errorOf(client.updateGoal(1, { name: 'A' }))).failure.what).toBe(
      'The line was cut before the whole answer was here.',
    )
  })

  it('to a computer that does not listen is not there', async () => {
    const { url, stop } = await aPractice()
    await stop()
    const client = aClient({ url, fetch: (to, init) => fetch(to, init) })
    const error = await errorOf(client.updateGoal(1, { name: 'A' }))
    expect(error).toMatchObject({ trouble: 'unreachable', mayBeDone: false })
    expect(error.failure.what).toContain('ECONNREFUSED')
  })
})
