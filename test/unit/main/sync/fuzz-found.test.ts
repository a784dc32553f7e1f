import { describe, expect, it } from 'vitest'
import type { Disk } from '../../../../src-main/store/disk'
import { PlatformError } from '../../../../src-main/platform/trouble'
import { faultyDisk } from '../../../support/faulty-disk'
import { MemoryDisk } from '../../../support/memory-disk'
import { makeNetwork, openStore, setCell, theGoal } from '../../../support/networks'
import { aConfigOf, SyncBench, words } from '../../../support/sync-bench'

/** What lives of two clients and a colleague have brought to light, each as small as it can be. */
describe('a post that is stopped', () => {
  it.each(['as it was', 'edited'])(
    'sends and tells nothing more of a goal that was to be looked at: %s',
    async (how) => {
      const bench = await SyncBench.begin(aConfigOf(1))
      await bench.edit('goal-501', { default_payout: '6.00000' })
      const stops: Promise<void>[] = []
      bench.platform.behaviour.meets = async ({ method }) => {
        if (method !== 'goalsByIds') return null
        if (how === 'edited') await bench.edit('goal-501', { default_payout: '7.00000' })
        stops.push(bench.posting.stop())
        return null
      }
      const post = await bench.post()
      await Promise.all(stops)
      expect(post.states.all).toEqual([{ state: 'withdrawn', why: 'stopped' }])
      expect(bench.platform.writes).toEqual([])
      expect(bench.posting.post).toBeNull()
      await bench.close()
    },
  )

  it('is over where nothing waits any more, though the disk refused one of its lines', async () => {
    let over = 0
    for (let after = 1; after <= 40; after += 1) {
      const bench = await SyncBench.begin(aConfigOf(2))
      await bench.edit('goal-501', { default_payout: '6.00000' })
      await bench.edit('goal-502', { default_payout: '6.00000' })
      const fault = { at: 0, lasting: 1, torn: false }
      const { disk, count } = faultyDisk(bench.disk, fault)
      await bench.killed(disk)
      fault.at = count() + after
      const stops: Promise<unknown>[] = []
      bench.platform.behaviour.meets = ({ method }) => {
        if (method === 'updateGoal') stops.push(bench.posting.stop().catch(() => undefined))
        return null
      }
      const post = await bench.post().catch(() => null)
      await Promise.all(stops)
      if (post?.states.over) over += 1
      expect(bench.posting.post === null, `operation ${after}`).toBe(post?.states.over ?? true)
    }
    expect(over).toBeGreaterThan(10)
  })

  it('is over where its last call fails because of something that a person must mend', async () => {
    const bench = await SyncBench.begin(aConfigOf(1))
    await bench.edit('goal-501', { default_payout: '6.00000' })
    const failure = {
      code: 'platform/token',
      what: 'The token is refused.',
      next: 'Enter another.',
    }
    const error = new PlatformError(failure, { trouble: 'token', mayBeDone: false, fields: [] })
    const stops: Promise<void>[] = []
    bench.platform.behaviour.meets = ({ method }) => {
      if (method !== 'updateGoal') return null
      stops.push(bench.posting.stop())
      return { kind: 'before', error }
    }
    const post = await bench.post()
    await Promise.all(stops)
    expect(words(post)).toEqual(['withdrawn'])
    expect(bench.posting.post).toBeNull()
    expect(bench.posting.resting).toBeNull()
    await bench.close()
  })
})

describe('a post whose process is killed', () => {
  it('is not told to be over before that is on the disk', async () => {
    const posted = async (at: number) => {
      const bench = await SyncBench.begin(aConfigOf(1))
      await bench.edit('goal-501', { default_payout: '6.00000' })
      const { disk, count } = faultyDisk(bench.disk, { at, lasting: Infinity, torn: false })
      await bench.killed(disk)
      await bench.post().catch(() => undefined)
      return { bench, operations: count() }
    }
    const { operations } = await posted(Infinity)
    const told: boolean[] = []
    for (let at = operations - 12; at <= operations; at += 1) {
      const { bench } = await posted(at)
      await bench.killed()
      const isOver = bench.posting.post === null
      told.push(isOver)
      bench.losePower()
      await bench.killed()
      expect(bench.posting.post === null, `operation ${at}`).toBe(isOver)
      await bench.close()
    }
    expect(new Set(told).size).toBe(2)
  })
})

describe('a new goal whose answer is lost', () => {
  it('is never taken for one that is known already, though the platform showed an old state', async () => {
    const bench = await SyncBench.begin(aConfigOf(1))
    const first = await bench.create({ name: 'Deposit' })
    await bench.post()
    const second = await bench.create({ name: 'Deposit' })
    bench.platform.behaviour.meets = ({ method, index }) => {
      if (method === 'newestGoalId') return { kind: 'stale' }
      return method === 'createGoal' && index === 3 ? { kind: 'before' } : null
    }
    expect(words(await bench.post())).toEqual(['applied'])
    const ids = [first, second].map((key) => bench.store.records.get(key)?.base?.id)
    expect(ids).toEqual([502, 503])
    await bench.close()
  })
})

describe('a line that a process wrote and did not live to sync', () => {
  /** A disk whose process dies between the first line that it adds and its sync. */
  function mortal(disk: Disk): Disk {
    let isDead = false
    const dies = <T>(work: () => Promise<T>) =>
      isDead ? Promise.reject(new Error('Killed')) : work()
    return {
      ...disk,
      openAppend: async (path) => {
        const file = await disk.openAppend(path)
        return {
          append: async (bytes) => {
            await file.append(bytes)
            isDead = true
          },
          sync: () => dies(() => file.sync()),
          truncate: (length) => dies(() => file.truncate(length)),
          close: () => file.close(),
        }
      },
    }
  }

  it('is not shown before it is on the disk', async () => {
    const memory = new MemoryDisk()
    await memory.disk.makeFolder('/data')
    await memory.disk.syncFolder('/')
    await makeNetwork(memory.disk, '/data/acme')
    const { store: first } = await openStore(mortal(memory.disk), '/data/acme')
    await expect(setCell(first, 'name', 'Mine')).rejects.toThrow()
    const { store: second } = await openStore(memory.disk, '/data/acme')
    const shown = second.records.get(theGoal)
    expect(shown?.change.name?.now).toBe('Mine')
    memory.losePower(() => 0)
    const { store: third } = await openStore(memory.disk, '/data/acme')
    expect(third.records.get(theGoal)).toEqual(shown)
  })
})
