import { describe, expect, it } from 'vitest'
import { GoalpostError } from '#domain/failure'
import { aClient, aPlatform, dataAnswer, SECRET } from '../../../support/platform'
import type { ClientParts } from '../../../../src-main/platform/client'

/** Where a client calls, and with which network in its parameters. */
async function called(over: Partial<ClientParts>) {
  const { fetch, heard } = aPlatform(() => dataAnswer([]))
  await aClient({ fetch, ...over }).newestGoalId()
  return heard.map(({ url, params }) => [url.split('?')[0], params.NetworkId])
}

function refusal(over: Partial<ClientParts>) {
  try {
    aClient(over)
  } catch (error) {
    if (error instanceof GoalpostError) return error.failure
  }
  throw new Error('It was not refused')
}

describe('the platform’s address', () => {
  it.each<[Partial<ClientParts>, string, string | undefined]>([
    [{ networkId: 'acme' }, 'https://acme.api.hasoffers.com/Apiv3/json', undefined],
    [{ networkId: 'Acme-2' }, 'https://acme-2.api.hasoffers.com/Apiv3/json', undefined],
    [
      { networkId: 'acme', url: 'https://api.hasoffers.com/' },
      'https://api.hasoffers.com/Apiv3/json',
      'acme',
    ],
    [
      { networkId: 'acme', url: ' https://proxy.example:8443/tune// ' },
      'https://proxy.example:8443/tune/Apiv3/json',
      'acme',
    ],
    ...['http://127.0.0.1:8080', 'http://[::1]:8080', 'http://localhost:8080'].map(
      (url) =>
        [{ networkId: 'acme', url }, `${url}/Apiv3/json`, 'acme'] as [
          Partial<ClientParts>,
          string,
          string,
        ],
    ),
  ])('of %j', async (parts, url, networkId) => {
    expect(await called(parts)).toEqual([[url, networkId]])
  })

  it.each(['', 'a b', 'acme.evil.example/', 'acme@evil', '-acme', 'acme-', 'ä', 'a'.repeat(64)])(
    'is not made of %j',
    (networkId) => {
      expect(refusal({ networkId }).code).toBe('platform/network_id')
    },
  )

  it.each([
    ['http://proxy.example', 'Over plain http'],
    ['http://127.0.0.1.evil.example', 'Over plain http'],
    ['http://localhost.evil.example', 'Over plain http'],
    ['ftp://127.0.0.1', 'It is not https.'],
    ['file:///etc', 'It is not https.'],
    ['proxy.example', 'no address'],
    ['', 'no address'],
    [`https://x.example/?NetworkToken=${SECRET}`, 'more than a host and a path'],
    [`https://a:${SECRET}@x.example`, 'more than a host and a path'],
    [`https://x.example/#${SECRET}`, 'more than a host and a path'],
  ])('is not %s', (url, why) => {
    const { code, what, next } = refusal({ url })
    expect(code).toBe('platform/url')
    expect(what).toContain(why)
    expect(what + next).not.toContain(SECRET)
  })
})

describe('the API key', () => {
  it('is what was pasted, without space around it', async () => {
    const { fetch, heard } = aPlatform(() => dataAnswer([]))
    await aClient({ fetch, token: ` ${SECRET}\n` }).newestGoalId()
    expect(heard[0]?.params.NetworkToken).toBe(SECRET)
  })

  it.each(['', '  ', 'short', 'two words of it', 'NETabcdef&x=1', 'NETabcdefgh\u0000'])(
    'is not %j',
    (token) => {
      expect(refusal({ token }).code).toBe('platform/token_form')
    },
  )
})

describe('the allowance', () => {
  it.each([0, 51, 2.5, NaN])('is not %d calls', (calls) => {
    expect(refusal({ allowance: { calls, seconds: 10 } }).code).toBe('platform/allowance')
  })
})
