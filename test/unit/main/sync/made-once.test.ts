import { describe, expect, it } from 'vitest'
import { discard } from '#domain/change/edits'
import type { GoalKey } from '#domain/change/record'
import { aConfigOf, SyncBench, words } from '../../../support/sync-bench'

/** A post of one new goal that was made, and whose answer is lost. Somebody pauses it before it is found again. */
async function lostAndPaused() {
  const bench = await SyncBench.begin(aConfigOf(1))
  const key = await bench.create({ name: 'Deposit', default_payout: '3.00000' })
  const pauses: Promise<void>[] = []
  bench.platform.behaviour.meets = ({ method }) => {
    if (method === 'createGoal') return { kind: 'after' }
    if (method !== 'goals') return null
    pauses.push(bench.posting.pause())
    return { kind: 'stale' }
  }
  const post = await bench.post()
  await Promise.all(pauses)
  bench.platform.behaviour.meets = () => null
  expect(words(post)).toEqual(['lost'])
  return { bench, key, post }
}

function drop(bench: SyncBench, key: GoalKey): Promise<unknown> {
  return bench.store.commit('discard', (records) => {
    const record = records.get(key)
    return { label: 'Discard', moves: record === undefined ? [] : discard(record) }
  })
}

/** The goals that are here, by their ids. */
function ids({ store }: SyncBench): readonly (number | null)[] {
  return [...store.records.values()].map(({ base }) => base?.id ?? null)
}

describe('a new goal whose answer is lost and that a pull brings', () => {
  it('is one goal as soon as the post finds it, with what was changed in both meanwhile', async () => {
    const { bench, key } = await lostAndPaused()
    await bench.pull()
    expect(ids(bench)).toEqual([501, null, 502])
    await bench.edit('goal-502', { default_payout: '4.00000' })
    await bench.edit(key, { description: 'Mine' })
    await bench.resume()
    expect(ids(bench)).toEqual([501, 502])
    expect(bench.store.records.get(key)?.change).toEqual({
      default_payout: { was: '3.00000', now: '4.00000' },
      description: { was: null, now: 'Mine' },
    })
    expect(words(await bench.post())).toEqual(['applied'])
    await bench.pull()
    expect(ids(bench)).toEqual([501, 502])
    expect(bench.platform.held.get(502)).toMatchObject({
      default_payout: '4.00000',
      description: 'Mine',
    })
    await bench.close()
  })

  it('keeps its own change where both were changed in one field', async () => {
    const { bench, key } = await lostAndPaused()
    await bench.pull()
    await bench.edit('goal-502', { default_payout: '4.00000', description: 'Of the pull' })
    await bench.edit(key, { default_payout: '5.00000' })
    await bench.resume()
    expect(bench.draft(key)).toMatchObject({
      default_payout: '5.00000',
      description: 'Of the pull',
    })
    await bench.close()
  })

  it('has nothing pending that the platform shows by then', async () => {
    const { bench, key } = await lostAndPaused()
    bench.platform.edit(502, { default_payout: '5.00000' })
    await bench.pull()
    await bench.edit('goal-502', { default_payout: '3.00000' })
    bench.platform.edit(502, { default_payout: '3.00000' })
    await bench.resume()
    expect(bench.store.records.get(key)?.change).toEqual({})
    expect(ids(bench)).toEqual([501, 502])
    await bench.close()
  })

  it('is the same goal where the post found it first', async () => {
    const { bench, key } = await lostAndPaused()
    await bench.resume()
    await bench.pull()
    expect(ids(bench)).toEqual([501, 502])
    expect(bench.store.records.get(key)?.change).toEqual({})
    await bench.close()
  })

  it('is one goal where the process is killed after the pull kept it', async () => {
    const { bench } = await lostAndPaused()
    bench.platform.behaviour.pageSize = 1
    bench.platform.behaviour.meets = ({ after }) => (after === 502 ? { kind: 'before' } : null)
    bench.platform.create({ offer_id: 40, name: 'Signup' })
    await bench.pull()
    expect(ids(bench)).toEqual([501, null, 502])
    await bench.killed()
    bench.platform.behaviour.meets = () => null
    await bench.resume()
    await bench.pull()
    expect(ids(bench)).toEqual([501, 502, 503])
    await bench.close()
  })
})

describe('a new goal that is discarded while it is being sent', () => {
  it('is here as what the platform made of it, and is not posted again where it is brought back', async () => {
    const bench = await SyncBench.begin(aConfigOf(1))
    const key = await bench.create({ name: 'Deposit' })
    bench.platform.behaviour.meets = async ({ method }) => {
      if (method === 'createGoal') await drop(bench, key)
      return null
    }
    expect(words(await bench.post())).toEqual(['applied'])
    expect(bench.store.records.get(key)).toMatchObject({ base: { id: 502 }, change: {} })
    await bench.store.undo()
    expect(bench.store.records.get(key)).toMatchObject({ base: { id: 502 }, change: {} })
    expect((await bench.post()).items).toEqual([])
    await bench.pull()
    expect(ids(bench)).toEqual([501, 502])
    await bench.close()
  })

  it('is one goal where a pull brought it before it was found, with what was changed in that', async () => {
    const { bench, key } = await lostAndPaused()
    await drop(bench, key)
    await bench.pull()
    await bench.edit('goal-502', { default_payout: '4.00000' })
    await bench.resume()
    expect(ids(bench)).toEqual([501, 502])
    expect(bench.draft(key).default_payout).toBe('4.00000')
    // The edit and the discard.
    await bench.store.undo()
    await bench.store.undo()
    expect(bench.store.records.get(key)).toMatchObject({ base: { id: 502 }, change: {} })
    await bench.close()
  })
})
