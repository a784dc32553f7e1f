import { describe, expect, it } from 'vitest'
import type { Goal } from '#domain/goal/goal'
import { faultyDisk, harmless } from '../../../support/faulty-disk'
import { aConfigOf, SyncBench, words } from '../../../support/sync-bench'

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
})
