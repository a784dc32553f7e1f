import { describe, expect, it } from 'vitest'
import { changedFields, pendingState } from '#domain/change/record'
import { conflictsOf } from '#domain/change/conflict'
import type { Goal } from '#domain/goal/goal'
import type { FakeFault } from '../../../support/fake-platform'
import { faultyDisk, harmless } from '../../../support/faulty-disk'
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

/** What a post leaves behind, on the platform and here. Which of the new goals has which id is the platform's own affair. */
function outcome(bench: SyncBench) {
  const isOld = (id: number | null) => id !== null && id <= 544
  const named = (goal: Goal) => ({ ...goal, id: isOld(goal.id) ? goal.id : 'new', modified: null })
  const here = [...bench.store.records.values()]
  return {
    there: sorted([...bench.platform.held.values()].map(named)),
    here: sorted(here.map(({ base, change }) => ({ base: base && named(base), change }))),
    pairs: here.every(({ base }) => base?.name === bench.platform.held.get(base?.id ?? 0)?.name),
  }
}

function sorted(things: readonly unknown[]): readonly string[] {
  return things.map((thing) => JSON.stringify(thing)).sort()
}

async function busy(): Promise<SyncBench> {
  const bench = await SyncBench.begin(aConfigOf(44))
  for (let id = 501; id < 541; id += 1) {
    await bench.edit(`goal-${id}`, { default_payout: '6.00000' })
  }
  for (let number = 0; number < 10; number += 1) {
    await bench.create({ name: `New ${number % 5}`, offer_id: 40 + (number % 2) })
  }
  return bench
}

describe('a post of 50 items', () => {
  it.each(['before', 'after', 'stale'] as const)(
    'ends as if nothing had gone wrong where any one call goes wrong: %s',
    async (kind) => {
      const fine = await busy()
      const undisturbed = await fine.post()
      const calls = fine.platform.calls.length
      const expected = outcome(fine)
      expect(words(undisturbed)).toEqual(Array.from({ length: 50 }, () => 'applied'))
      // The first call is made before there is a post: where it fails, nothing began.
      for (let index = 1; index < calls; index += 1) {
        const bench = await busy()
        bench.platform.failAt(index, { kind })
        const post = await bench.post()
        expect(words(post), `call ${index}`).toEqual(words(undisturbed))
        expect(outcome(bench), `call ${index}`).toEqual(expected)
        await bench.close()
      }
      await fine.close()
    },
  )
})

describe('a post of few items', () => {
  const few = async () => {
    const bench = await SyncBench.begin(aConfigOf(3))
    await bench.edit('goal-501', { default_payout: '6.00000' })
    await bench.edit('goal-502', { name: 'Renamed' })
    await bench.create({ name: 'Deposit' })
    await bench.create({ name: 'Deposit' })
    return bench
  }

  it.each([
    { lasting: Infinity, torn: false, what: 'killed' },
    { lasting: Infinity, torn: true, what: 'killed in the middle of a line' },
    { lasting: 1, torn: false, what: 'refused by the disk once' },
  ])('ends as if nothing had happened where it is $what at any step', async ({ lasting, torn }) => {
    const fine = await few()
    const counting = faultyDisk(fine.disk, harmless)
    await fine.killed(counting.disk)
    const before = counting.count()
    await fine.post()
    const expected = outcome(fine)
    const steps = counting.count()
    expect(steps - before).toBeGreaterThan(20)
    for (let at = before + 1; at <= steps; at += 1) {
      const bench = await few()
      await bench.killed(faultyDisk(bench.disk, { at, lasting, torn }).disk)
      const began = await bench.post().then(
        () => true,
        () => false,
      )
      await bench.killed()
      if (bench.posting.post !== null) await bench.resume()
      else if (!began && bench.platform.writes.length === 0) await bench.post()
      expect(outcome(bench), `step ${at}`).toEqual(expected)
      expect(bench.posting.post, `step ${at}`).toBeNull()
      await bench.close()
    }
    await fine.close()
  })

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

  it('fails the goals that the platform refuses, in its words, and sends the rest', async () => {
    const bench = await few()
    bench.platform.behaviour.meets = ({ method, id }) =>
      method === 'updateGoal' && id === 501
        ? { kind: 'before', error: bench.platform.behaviour.refuses([]) }
        : null
    const post = await bench.post()
    expect(words(post)).toEqual(['failed', 'applied', 'applied', 'applied'])
    await bench.close()
  })

  it('gives up a goal whose answer is lost each time without effect, and sends the rest', async () => {
    const bench = await few()
    bench.platform.behaviour.meets = ({ method, id }) =>
      method === 'updateGoal' && id === 501 ? { kind: 'before' } : null
    expect(words(await bench.post())).toEqual(['failed', 'applied', 'applied', 'applied'])
    await bench.close()
  })

  it('begins no second one before the first is over', async () => {
    const bench = await few()
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
