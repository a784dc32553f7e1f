import { readdir } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { anEmptyOne, CliBench, MARKED } from '../../../../support/cli-network'

describe('a pull that cannot be begun', () => {
  it.each([
    ['without a token', undefined, 'The environment variable GOALPOST_TOKEN is not set.', 2],
    ['with an empty token', ' ', 'The environment variable GOALPOST_TOKEN is not set.', 2],
    ['with something that is no token', 'a b', 'This is no token', 2],
    ['with a wrong token', 'NETwrongwrongwrong', 'The platform does not accept the token', 3],
  ])('%s says so', async (_what, token, said, expected) => {
    const bench = await CliBench.begin()
    const argv = ['pull', '--network', 'practice', '--url', bench.practice.url]
    const { status, out, err } = await bench.run(argv, { token })
    expect({ status, out }).toEqual({ status: expected, out: '' })
    expect(err).toContain(said)
    // Nothing is left of it.
    expect(await readdir(bench.data)).toEqual([])
  })

  it.each([
    [['--network', 'a b'], 'This is no network ID'],
    [['--network', 'acme', '--url', 'http://example.com'], 'Over plain http everybody'],
    [['--network', 'key:acme'], 'There is no network key:acme in this data folder.'],
  ])('%j ends with 2', async (options, said) => {
    const bench = await CliBench.begin()
    const { status, err } = await bench.run(['pull', ...options])
    expect(status).toBe(2)
    expect(err).toContain(said)
    expect(await readdir(bench.data)).toEqual([])
  })

  it('ends with 3 where the platform cannot be reached', async () => {
    const bench = await CliBench.begin()
    await bench.practice.stop()
    const made = await bench.pull()
    expect(made).toMatchObject({ status: 3, out: '' })
    expect(made.err).toContain('The platform could not be reached')
    expect(await readdir(bench.data)).toEqual([])
    await anEmptyOne(bench, 'practice')
    const known = await bench.pull('--json')
    expect(known.status).toBe(3)
    expect(JSON.parse(known.out)).toMatchObject({
      end: 'failed',
      failure: { code: 'platform/unreachable' },
    })
  })

  it('ends with 2 where somebody else has the network open, and names them', async () => {
    const bench = await CliBench.begin()
    await bench.pull()
    await bench.edit('goal-501', { name: 'Renamed' })
    await bench.open(async () => {
      for (const argv of [
        ['pull', '--network', 'practice'],
        ['post', '--yes'],
      ]) {
        const { status, out, err } = await bench.run(argv)
        expect({ status, out }).toEqual({ status: 2, out: '' })
        expect(err).toMatch(/^This network is open already: by .* on .*, in the app, since /)
      }
      // Looking is allowed.
      expect((await bench.run(['plan'])).out).toContain('Renamed')
      expect((await bench.run(['status'])).out).toContain('1 changed')
    }, 'practice')
  })

  it('and its token is in no argument', async () => {
    const bench = await CliBench.begin()
    expect((await bench.run(['pull', '--network', 'practice', '--token', MARKED])).status).toBe(2)
    expect(bench.said.join('')).not.toContain(MARKED)
  })
})
