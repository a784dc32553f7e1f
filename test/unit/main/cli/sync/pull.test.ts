import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aboutOf } from '../../../../../src-main/store/about'
import { createNetwork } from '../../../../../src-main/store/create-network'
import { nodeDisk } from '../../../../../src-main/store/disk'
import { CliBench, MARKED } from '../../../../support/cli-network'
import { aConfig } from '../../../../support/configs'
import { makeNetwork } from '../../../../support/networks'
import { aConfigOf } from '../../../../support/sync-bench'

/** A network of an account of the platform that begins empty. */
async function anEmptyOne(bench: CliBench, key: string, id = 'practice'): Promise<void> {
  const network = { id, name: key, preferences: {} }
  const contents = { network, advertisers: [], offers: [] }
  await createNetwork(nodeDisk, bench.folder(key), aboutOf('platform', network), contents, [])
}

const connectionOf = (bench: CliBench, key = 'practice') =>
  readFile(join(bench.folder(key), 'connection.json'), 'utf8')

describe('goalpost pull', () => {
  it('tells as JSON what changed, amounts first', async () => {
    const bench = await CliBench.begin({ config: aConfigOf(3) })
    const first = JSON.parse((await bench.pull('--json')).out) as unknown
    const network = { key: 'practice', id: 'practice', name: 'practice' }
    const at = '2026-03-01T12:00:00.000Z'
    const all = { offers: null, unknownOffers: [], end: 'done', failure: null }
    const quiet = { ...all, missing: 0, conflicts: 0, inConflict: 0 }
    expect(first).toEqual({ network, at, ...quiet, goals: 3, arrived: 3, moved: 0, cells: [] })
    await bench.practice.colleague.rename('501', 'Theirs')
    await bench.practice.colleague.changeAmount('502', 'default_payout', '7')
    const second = JSON.parse((await bench.pull('--json')).out) as unknown
    const [renamed, raised] = [
      { key: 'goal-501', id: 501, offer_id: 40, name: 'Theirs' },
      { key: 'goal-502', id: 502, offer_id: 41, name: 'Goal 502' },
    ]
    const cells = [
      { goal: raised, field: 'default_payout', was: '5.00000', now: '7.00000' },
      { goal: renamed, field: 'name', was: 'Goal 501', now: 'Theirs' },
    ]
    expect(second).toEqual({ network, at, ...quiet, goals: 3, arrived: 0, moved: 2, cells })
  })

  it('brings in the goals of chosen offers alone', async () => {
    const bench = await CliBench.begin({ config: aConfigOf(6) })
    const first = JSON.parse((await bench.pull('--offers', '41', '--json')).out) as unknown
    expect(first).toMatchObject({ offers: [41], unknownOffers: [], end: 'done', arrived: 3 })
    await bench.practice.colleague.rename('501', 'Of offer 40')
    await bench.practice.colleague.rename('502', 'Of offer 41')
    const again = JSON.parse((await bench.pull('--offers', '41', '--json')).out) as unknown
    expect(again).toMatchObject({ goals: 3, moved: 1, cells: [{ now: 'Of offer 41' }] })
    const both = JSON.parse((await bench.pull('--offers=40,41', '--json')).out) as unknown
    expect(both).toMatchObject({ offers: [40, 41], goals: 6, arrived: 3 })
  })

  it('says which of the chosen offers the platform does not show', async () => {
    const bench = await CliBench.begin({ config: aConfigOf(6) })
    const { status, out, err } = await bench.pull('--offers', '41,77', '--json')
    expect({ status, told: JSON.parse(out) as unknown }).toMatchObject({
      status: 1,
      told: { offers: [41, 77], unknownOffers: [77], end: 'done', goals: 3 },
    })
    expect(err).toContain('The platform shows no offer with this id: 77.\n')
  })

  it('ends with 1 where goals are in conflict', async () => {
    const bench = await CliBench.begin()
    await bench.pull()
    await bench.edit('goal-501', { name: 'Mine' })
    await bench.practice.colleague.rename('501', 'Theirs')
    const { status, out } = await bench.pull()
    expect(status).toBe(1)
    expect(out).toContain('\n1 goal in conflict: decide in the app whose values count\n')
    expect((await bench.run(['status'])).status).toBe(1)
  })

  it('stops where the platform shows far less, until that is accepted', async () => {
    const bench = await CliBench.begin()
    const many = aConfigOf(30)
    await makeNetwork(nodeDisk, bench.folder(), {
      ...many,
      network: { ...many.network, id: 'practice' },
    })
    const stopped = await bench.pull('--json')
    expect(stopped.status).toBe(1)
    expect(JSON.parse(stopped.out)).toMatchObject({
      end: 'fewer',
      goals: 0,
      missing: 0,
      failure: { code: 'cli/shows_fewer' },
    })
    expect(stopped.err).toContain('The platform shows 1 goal where 30 are known here.')
    expect(stopped.err).toContain('pull again with --accept-fewer')
    expect((await bench.run(['status'])).out).not.toContain('no longer on the platform')
    const accepted = await bench.pull('--accept-fewer')
    expect(accepted.status).toBe(0)
    expect(accepted.out).toContain('29 no longer there')
    expect((await bench.run(['status'])).out).toContain('29 goals no longer on the platform')
  })

  it('keeps the address, and takes another one from then on', async () => {
    const bench = await CliBench.begin()
    await bench.pull()
    expect(await connectionOf(bench)).toContain(bench.practice.url)
    expect((await bench.run(['pull', '--network', 'practice'])).status).toBe(0)
    const other = `${bench.practice.url.replace('127.0.0.1', 'localhost')}/`
    expect((await bench.run(['pull', '--network', 'PRACTICE', '--url', other])).status).toBe(0)
    expect(await connectionOf(bench)).toContain('localhost')
    expect(await readdir(join(bench.data, 'networks'))).toEqual(['practice'])
  })

  it('asks which one where several networks have this id', async () => {
    const bench = await CliBench.begin()
    await anEmptyOne(bench, 'practice')
    await anEmptyOne(bench, 'second')
    const { status, out, err } = await bench.pull()
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toContain('key:practice (practice, network id practice), key:second (second,')
    const url = ['--url', bench.practice.url]
    const pulled = await bench.run(['pull', '--network', 'key:practice', ...url])
    expect(pulled.status).toBe(0)
    expect((await bench.run(['status'])).out).toMatch(
      /^practice .*\n {4}1 goal;.*\nsecond .*\n {4}no goals;/,
    )
    expect((await bench.run(['pull', '--network', 'key:third', ...url])).status).toBe(2)
    for (const command of ['plan', 'post']) {
      expect(await bench.run([command])).toMatchObject({ status: 2, out: '' })
      expect((await bench.run([command])).err).toContain('key:second')
      expect((await bench.run([command, '--network', 'second'])).out).toContain('second\n')
    }
  })

  it('leaves the sample and the app’s practice network alone', async () => {
    const bench = await CliBench.begin()
    const network = { id: 'practice', name: 'Sample', preferences: {} }
    const contents = { network, advertisers: [], offers: [] }
    const folder = bench.folder('practice')
    await createNetwork(nodeDisk, folder, aboutOf('sample', network), contents, [])
    expect((await bench.pull()).err).toContain('Its key is practice-2.')
  })

  it('reaches the practice network of the app by itself', async () => {
    const bench = await CliBench.begin()
    const network = { id: 'practice', name: 'Practice network', preferences: {} }
    const contents = { network, advertisers: [], offers: [] }
    const folder = bench.folder('practice')
    await createNetwork(nodeDisk, folder, aboutOf('practice', network), contents, [])
    const argv = ['pull', '--network', 'key:practice']
    const pulled = await bench.run(argv, { token: undefined })
    expect(pulled).toMatchObject({ status: 0 })
    expect(pulled.out).toContain('84 goals pulled')
    const wrong = await bench.run([...argv, '--url', bench.practice.url])
    expect(wrong.status).toBe(2)
    expect(wrong.err).toContain('brings its own platform')
  })

  it('is stopped in an orderly way, and goes on', async () => {
    const stop = new AbortController()
    const interrupted = () =>
      new Promise<void>((resolve) => {
        stop.signal.addEventListener('abort', () => {
          resolve()
        })
      })
    const bench = await CliBench.begin({
      heard: ({ target, method }) => {
        if (target === 'Goal' && method === 'findAll' && isSecond()) stop.abort()
      },
    })
    let asked = 0
    const isSecond = () => (asked += 1) === 2
    const argv = ['pull', '--network', 'practice', '--url', bench.practice.url]
    const stopped = await bench.run([...argv, '--json'], { interrupted })
    expect(stopped.status).toBe(1)
    expect(JSON.parse(stopped.out)).toMatchObject({ end: 'stopped', failure: null })
    expect(stopped.err).toContain('Pull again to go on with it.')
    expect((await bench.pull()).status).toBe(0)
  })
})

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
        expect(err).toMatch(/^This network is open already: .* \(app, process 100, /)
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

describe('a network of a file', () => {
  it('is pulled into by its network id', async () => {
    const bench = await CliBench.begin()
    const { network, ...rest } = aConfig()
    await makeNetwork(nodeDisk, bench.folder('mine'), {
      ...rest,
      network: { ...network, id: 'practice' },
    })
    expect((await bench.pull()).status).toBe(0)
    expect(await readdir(join(bench.data, 'networks'))).toEqual(['mine'])
  })
})
