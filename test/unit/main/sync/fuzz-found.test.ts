import { describe, expect, it } from 'vitest'
import type { Disk } from '../../../../src-main/store/disk/disk'
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

describe('a new goal that was kept here when its post broke off before the log could say so', () => {
  /** A disk that takes every line but the one that ends an item of a post. */
  function withoutEnds(disk: Disk): Disk {
    return {
      ...disk,
      openAppend: async (path) => {
        const file = await disk.openAppend(path)
        return {
          ...file,
          append: (bytes) =>
            Buffer.from(bytes).includes('"event":"ended"')
              ? Promise.reject(new Error('Killed'))
              : file.append(bytes),
        }
      },
    }
  }

  it.each([
    {
      what: 'a colleague renamed it and made another one just like it',
      meanwhile: ({ platform }: SyncBench) => {
        platform.edit(502, { name: 'Theirs' })
        platform.create({ offer_id: 40, name: 'Deposit' })
      },
    },
    {
      what: 'a colleague renamed it',
      meanwhile: ({ platform }: SyncBench) => {
        platform.edit(502, { name: 'Theirs' })
      },
    },
    {
      what: 'it is gone from there',
      meanwhile: ({ platform }: SyncBench) => {
        platform.loseGoal(502)
      },
    },
  ])('stays that goal, whatever the platform shows by then: $what', async ({ meanwhile }) => {
    const bench = await SyncBench.begin(aConfigOf(1))
    const key = await bench.create({ name: 'Deposit' })
    await bench.killed(withoutEnds(bench.disk))
    const { number } = await bench.post()
    await bench.killed()
    expect(bench.store.records.get(key)?.base?.id).toBe(502)
    meanwhile(bench)
    await bench.resume()
    expect((await bench.report(number)).states.all).toMatchObject([{ state: 'applied', id: 502 }])
    await bench.pull()
    const ids = [...bench.store.records.values()].map(({ base }) => base?.id)
    expect(bench.store.records.get(key)?.base?.id).toBe(502)
    expect(new Set(ids).size).toBe(ids.length)
    expect(bench.platform.writes.filter(({ by }) => by === 'us')).toHaveLength(1)
    await bench.close()
  })

  it('has the conflict that came of an edit here and one there, as before its post went on', async () => {
    const bench = await SyncBench.begin(aConfigOf(1))
    const key = await bench.create({ name: 'Deposit', default_payout: '3.00000' })
    await bench.killed(withoutEnds(bench.disk))
    await bench.post()
    await bench.killed()
    await bench.edit(key, { default_payout: '4.00000' })
    bench.platform.edit(502, { default_payout: '5.00000' })
    await bench.pull()
    await bench.resume()
    const record = bench.store.records.get(key)
    expect(record?.base?.default_payout).toBe('5.00000')
    expect(record?.change).toEqual({ default_payout: { was: '3.00000', now: '4.00000' } })
    await bench.close()
  })

  it('is not taken for another new goal of its post, whose name a colleague gave it', async () => {
    const bench = await SyncBench.begin(aConfigOf(1))
    const made = await bench.create({ name: 'Deposit' })
    const lost = await bench.create({ name: 'Signup' })
    bench.platform.failAt(2, { kind: 'before' })
    await bench.killed(withoutEnds(bench.disk))
    await bench.post()
    bench.platform.edit(502, { name: 'Signup' })
    await bench.resume()
    await bench.killed()
    await bench.resume()
    const ids = [made, lost].map((key) => bench.store.records.get(key)?.base?.id)
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
