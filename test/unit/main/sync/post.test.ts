import { describe, expect, it } from 'vitest'
import { changedFields, pendingState } from '#domain/change/record'
import { conflictsOf } from '#domain/change/conflict'
import type { FakeFault } from '../../../support/fake-behaviour'
import { aConfigOf, SyncBench, words } from '../../../support/sync-bench'

describe('a post', () => {
  it('sends only what was changed, and nothing is pending afterwards', async () => {
    const bench = await SyncBench.begin(aConfigOf(3))
    await bench.edit('goal-501', { default_payout: '6.00000' })
    await bench.edit('goal-502', { name: 'Renamed', is_private: false })
    const post = await bench.post()
    expect(words(post)).toEqual(['applied', 'applied'])
    expect(bench.platform.writes.map(({ id, values }) => [id, values])).toEqual([
      [501, { default_payout: '6.00000' }],
      [502, { name: 'Renamed' }],
    ])
    expect([...bench.store.records.values()].map(pendingState)).toEqual(
      Array.from({ length: 3 }, () => 'unchanged'),
    )
    await bench.close()
  })

  it('makes new goals, which have their id then', async () => {
    const bench = await SyncBench.begin(aConfigOf(1))
    const key = await bench.create({
      name: 'Deposit',
      default_payout: '3.00000',
      max_payout: '5.00000',
    })
    const post = await bench.post()
    expect(post.states.all).toEqual([{ state: 'applied', id: 502, differences: [] }])
    const record = bench.store.records.get(key)
    expect(record?.base?.id).toBe(502)
    expect(record?.change).toEqual({})
    await bench.close()
  })

  it('holds a goal that a colleague changed in the same field, and sends the rest', async () => {
    const bench = await SyncBench.begin(aConfigOf(3))
    await bench.edit('goal-501', { default_payout: '6.00000' })
    await bench.edit('goal-502', { default_payout: '6.00000' })
    bench.platform.edit(501, { default_payout: '5.50000' })
    bench.platform.edit(502, { name: 'Theirs' })
    const post = await bench.post()
    expect(post.states.all[0]).toEqual({ state: 'held', fields: ['default_payout'] })
    expect(words(post)).toEqual(['held', 'applied'])
    const held = bench.store.records.get('goal-501')
    expect(held && conflictsOf(held)).toEqual([
      { field: 'default_payout', base: '5.00000', mine: '6.00000', theirs: '5.50000' },
    ])
    expect(bench.draft('goal-502').name).toBe('Theirs')
    await bench.close()
  })

  it('does not send an edit that came after it was confirmed, nor the value before it', async () => {
    const bench = await SyncBench.begin(aConfigOf(2))
    await bench.edit('goal-501', { default_payout: '6.00000' })
    bench.platform.behaviour.meets = async ({ method }) => {
      if (method === 'goalsByIds') await bench.edit('goal-501', { default_payout: '7.00000' })
      return null
    }
    const post = await bench.post()
    expect(post.states.all).toEqual([{ state: 'withdrawn', why: 'edited' }])
    expect(bench.platform.writes).toEqual([])
    await bench.close()
  })

  it('keeps an edit that came while the goal was being sent', async () => {
    const bench = await SyncBench.begin(aConfigOf(2))
    await bench.edit('goal-501', { default_payout: '6.00000' })
    bench.platform.behaviour.meets = async ({ method }) => {
      if (method === 'updateGoal') await bench.edit('goal-501', { default_payout: '7.00000' })
      return null
    }
    expect(words(await bench.post())).toEqual(['applied'])
    expect(bench.platform.held.get(501)?.default_payout).toBe('6.00000')
    const record = bench.store.records.get('goal-501')
    expect(record?.change).toEqual({ default_payout: { was: '6.00000', now: '7.00000' } })
    await bench.close()
  })

  it('says what the platform took otherwise than it was sent', async () => {
    const bench = await SyncBench.begin(aConfigOf(1))
    await bench.edit('goal-501', { description: 'Once' })
    await bench.post()
    bench.platform.behaviour.emptyClears = false
    await bench.edit('goal-501', { description: null })
    const post = await bench.post()
    expect(post.states.all).toEqual([
      {
        state: 'applied',
        id: 501,
        differences: [{ field: 'description', sent: null, got: 'Once' }],
      },
    ])
    const record = bench.store.records.get('goal-501')
    expect(record && changedFields(record)).toEqual(['description'])
    await bench.close()
  })

  it('tells of a goal that is gone, and marks it', async () => {
    const bench = await SyncBench.begin(aConfigOf(1))
    await bench.edit('goal-501', { default_payout: '6.00000' })
    bench.platform.loseGoal(501)
    const post = await bench.post()
    expect(post.states.all).toMatchObject([
      { state: 'failed', failure: { code: 'post/goal_gone' } },
    ])
    expect(bench.store.records.get('goal-501')?.missing).toBe(true)
    await bench.close()
  })

  it.each(['goal', 'id', 'done'] as const)('takes %s for an answer', async (answers) => {
    const bench = await SyncBench.begin(aConfigOf(1))
    bench.platform.behaviour.answers = answers
    await bench.edit('goal-501', { default_payout: '6.00000' })
    await bench.create({ name: 'Deposit' })
    expect(words(await bench.post())).toEqual(['applied', 'applied'])
    expect(bench.platform.held.size).toBe(2)
    await bench.close()
  })

  it('makes no second goal where the look at what became of the first is cut short', async () => {
    const bench = await SyncBench.begin(aConfigOf(1))
    await bench.create({ name: 'Deposit' })
    const faults: FakeFault[] = [
      { kind: 'after' },
      { kind: 'missing page' },
      { kind: 'missing page' },
    ]
    bench.platform.behaviour.meets = ({ method }) =>
      method === 'createGoal' || method === 'goals' ? (faults.shift() ?? null) : null
    expect(words(await bench.post())).toEqual(['applied'])
    expect(bench.platform.held.size).toBe(2)
    await bench.close()
  })

  it('makes two equal goals twice, and no more, though each answer is lost', async () => {
    const bench = await SyncBench.begin(aConfigOf(1))
    await bench.create({ name: 'Deposit' })
    await bench.create({ name: 'Deposit' })
    let lost = 0
    bench.platform.behaviour.meets = ({ method }) => {
      if (method !== 'createGoal' || lost === 2) return null
      lost += 1
      return { kind: 'after' }
    }
    const post = await bench.post()
    expect(words(post)).toEqual(['applied', 'applied'])
    expect(post.states.all.map((state) => (state.state === 'applied' ? state.id : null))).toEqual([
      502, 503,
    ])
    expect(bench.platform.held.size).toBe(3)
    await bench.close()
  })
})
