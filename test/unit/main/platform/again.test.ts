import { describe, expect, it } from 'vitest'
import { aClient, aPlatform, aWait, dataAnswer, errorOf } from '../../../support/platform'

const gateway = () => new Response('<h1>Bad Gateway</h1>', { status: 502 })
const none = () => dataAnswer([])

describe('a read that failed on the way', () => {
  it('is made again a few times, after longer and longer waits', async () => {
    const pauses: number[] = []
    const { fetch, heard } = aPlatform(gateway)
    const client = aClient({ fetch, wait: aWait(pauses) })
    expect(await errorOf(client.preferences())).toMatchObject({ trouble: 'fault' })
    expect(heard).toHaveLength(4)
    expect(pauses).toEqual([500, 1000, 2000])
  })

  it('waits at random', async () => {
    const pauses: number[] = []
    const numbers = [0, 0.9, 0.25]
    const random = () => numbers.shift() ?? 0
    const client = aClient({ fetch: aPlatform(gateway).fetch, wait: aWait(pauses), random })
    await errorOf(client.preferences())
    expect(pauses).toEqual([250, 1400, 1500])
  })

  it('succeeds as soon as an answer is there', async () => {
    const { fetch, heard } = aPlatform((_params, index) => (index < 2 ? gateway() : none()))
    expect(await aClient({ fetch }).newestGoalId()).toBe(0)
    expect(heard).toHaveLength(3)
  })
})
