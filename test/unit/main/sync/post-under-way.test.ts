import { describe, expect, it } from 'vitest'
import type { PostPhase } from '#domain/sync/post-state'
import { aConfigOf, SyncBench, words } from '../../../support/sync-bench'

describe('a post under way', () => {
  it('sends nothing more once it is paused, and the rest when it is resumed', async () => {
    const bench = await SyncBench.begin(aConfigOf(40))
    for (let id = 501; id < 541; id += 1) await bench.edit(`goal-${id}`, { name: `N ${id}` })
    const pauses: Promise<void>[] = []
    bench.platform.behaviour.meets = ({ method, id }) => {
      if (method === 'updateGoal' && id === 501) pauses.push(bench.posting.pause())
      return null
    }
    const { number } = await bench.post()
    await Promise.all(pauses)
    expect(bench.platform.writes).toHaveLength(12)
    expect(bench.posting.post?.states.queued.size).toBe(28)
    await bench.resume()
    expect(new Set(words(await bench.report(number)))).toEqual(new Set(['applied']))
    await bench.close()
  })

  it('withdraws what waits when it is stopped, and brings what was begun to an end', async () => {
    const bench = await SyncBench.begin(aConfigOf(40))
    for (let id = 501; id < 541; id += 1) await bench.edit(`goal-${id}`, { name: `N ${id}` })
    const stops: Promise<void>[] = []
    bench.platform.behaviour.meets = ({ method, id }) => {
      if (method === 'updateGoal' && id === 501) {
        stops.push(bench.posting.stop())
        return { kind: 'after' }
      }
      return null
    }
    const { number } = await bench.post()
    await Promise.all(stops)
    const states = words(await bench.report(number))
    expect(states.filter((state) => state === 'applied')).toHaveLength(12)
    expect(states.filter((state) => state === 'withdrawn')).toHaveLength(28)
    expect(bench.posting.post).toBeNull()
    await bench.close()
  })

  it('says that it is being paused or stopped until what was begun has come to its end', async () => {
    const bench = await SyncBench.begin(aConfigOf(1))
    const { platform, posting } = bench
    await bench.edit('goal-501', { name: 'Renamed' })
    const phases: PostPhase[] = []
    const pauses: Promise<void>[] = []
    platform.behaviour.meets = ({ method }) => {
      if (method !== 'updateGoal') return null
      phases.push(posting.phase)
      pauses.push(posting.pause())
      phases.push(posting.phase)
      return { kind: 'after' }
    }
    const { number } = await bench.post()
    await Promise.all(pauses)
    phases.push(posting.phase)
    await posting.stop()
    phases.push(posting.phase)
    platform.behaviour.meets = ({ method }) => {
      if (method === 'goalsByIds') phases.push(posting.phase)
      return null
    }
    await bench.resume()
    expect(phases).toEqual(['running', 'pausing', 'paused', 'stopped', 'stopping'])
    expect(words(await bench.report(number))).toEqual(['applied'])
    expect(posting.post).toBeNull()
    await bench.close()
  })

  it('finds out what it was doing where it is stopped before it has paused', async () => {
    const bench = await SyncBench.begin(aConfigOf(1))
    await bench.edit('goal-501', { name: 'Renamed' })
    const steered: Promise<void>[] = []
    bench.platform.behaviour.meets = ({ method }) => {
      if (method !== 'updateGoal') return null
      steered.push(bench.posting.pause(), bench.posting.stop())
      return { kind: 'after' }
    }
    const { number } = await bench.post()
    await Promise.all(steered)
    expect(words(await bench.report(number))).toEqual(['applied'])
    expect(bench.posting.post).toBeNull()
    await bench.close()
  })

  it('begins no second one before the first is over', async () => {
    const bench = await SyncBench.begin(aConfigOf(1))
    await bench.edit('goal-501', { name: 'Renamed' })
    let refused: unknown = null
    bench.platform.behaviour.meets = async ({ method }) => {
      if (method !== 'updateGoal') return null
      await bench.posting.begin(bench.platform, []).catch((error: unknown) => {
        refused = error
      })
      return null
    }
    await bench.post()
    expect(refused).toMatchObject({ failure: { code: 'post/not_over' } })
    await bench.close()
  })
})
