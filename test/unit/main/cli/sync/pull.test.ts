import { describe, expect, it } from 'vitest'
import { nodeDisk } from '../../../../../src-main/store/disk/disk'
import { CliBench } from '../../../../support/cli-network'
import { makeNetwork } from '../../../../support/networks'
import { aConfigOf } from '../../../../support/sync-bench'

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
