import { describe, expect, it } from 'vitest'
import type { Config } from '#domain/config/config'
import { faultNames, type FaultName } from '../../../../src-main/practice/faults'
import { seededNetwork } from '../../../../src-main/practice/seeds'
import { aConfig } from '../../../support/configs'
import { setCell } from '../../../support/networks'
import { clientOf } from '../../../support/platform'
import { aPractice, type Practised } from '../../../support/practice'
import { contentOf, Pulling } from '../../../support/pulling'

/** What no client can tell from a good answer, or waits for. */
const others: readonly FaultName[] = ['timeout-before', 'timeout-after', 'latency', 'stale-read']
const named = faultNames.filter((name) => !others.includes(name))

const empty = aConfig({
  network: { id: 'practice', name: 'Practice network', preferences: {} },
  goals: [],
  offers: [],
  advertisers: [],
})
/** A client that reads tries so often, at most. */
const TRIES = 4

const unlimited = { calls: 1_000_000, seconds: 10 }

/** Nothing here, everything on a practice network, and a client between them. */
async function connected(practice: Practised, pageSize: number): Promise<Pulling> {
  return Pulling.of(empty, clientOf(practice, { pageSize }))
}

/** The goals of a configuration as the platform sends them. */
function sentBy({ goals }: Config) {
  const untold = { network_brand_id: null, network_goal_id: null }
  return goals.map((goal) => ({ ...goal, extra: { ...goal.extra, ...untold } }))
}

describe('a pull of the practice network, over the line', () => {
  it('brings everything, and follows a colleague', async () => {
    const config = seededNetwork(230, 1)
    const practice = await aPractice({ config, allowance: unlimited })
    const at = await connected(practice, 50)
    expect(await at.run()).toMatchObject({ end: 'done', goals: 230, arrived: 230 })
    const { records, contents } = at.store
    expect([...records.values()].map(({ base }) => base)).toEqual(sentBy(config))
    expect(contents).toEqual({
      network: config.network,
      offers: config.offers,
      advertisers: config.advertisers,
    })
    await setCell(at.store, 'name', 'Mine', 'goal-7')
    await practice.colleague.rename('7', 'Theirs')
    await practice.colleague.changeAmount('120', 'max_payout', '99.5')
    await practice.colleague.create('3', 'Made there')
    expect(await at.run()).toMatchObject({ end: 'done', arrived: 1, moved: 2, conflicts: 1 })
    expect(await at.cells()).toMatchObject([
      { key: 'goal-120', field: 'max_payout', after: '99.50000' },
      { key: 'goal-7', field: 'name', after: 'Theirs', name: 'Mine' },
    ])
    expect(records.get('goal-231')?.base).toMatchObject({ offer_id: 3, name: 'Made there' })
  })

  it('comes to the same whatever goes wrong at whichever call, at once or when it is pulled again', async () => {
    let fault: FaultName | null = null
    let at = 0
    let calls = 0
    const plan = () => {
      calls += 1
      return calls > at && calls <= at + TRIES ? fault : null
    }
    const practice = await aPractice({ config: seededNetwork(45, 1), allowance: unlimited, plan })
    const whole = await connected(practice, 20)
    await whole.run()
    const [content, count] = [contentOf(whole.store), calls]
    expect(count).toBe(6)
    let failed = 0
    for (fault of named) {
      for (at = 0; at < count; at += 1) {
        calls = 0
        const here = await connected(practice, 20)
        const first = await here.run()
        if (first.end !== 'done') {
          failed += 1
          calls = at + TRIES
          expect(await here.run()).toMatchObject({ end: 'done', arrived: 45 })
        }
        expect([fault, at, contentOf(here.store) === content]).toEqual([fault, at, true])
      }
    }
    expect(failed).toBeGreaterThan(named.length)
  })
})
