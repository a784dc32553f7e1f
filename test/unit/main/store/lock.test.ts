import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { pid } from 'node:process'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import { nodeDisk, type Disk } from '../../../../src-main/store/disk/disk'
import { Lock } from '../../../../src-main/store/lock/lock'
import { openNetwork, type Opening } from '../../../../src-main/store/network/open-network'
import { thisProcess, type ProcessFacts } from '../../../../src-main/store/lock/process-facts'
import { aFolder } from '../../../support/folders'
import { MemoryDisk } from '../../../support/memory-disk'
import { makeNetwork, openStore, setCell, theGoal } from '../../../support/networks'
import { aProcess, surroundings } from '../../../support/surroundings'

/** Processes that know of each other, by number; each with what tells it from another of the same number. */
function computer(births: Record<number, string>) {
  const birthOf = (pid: number) => Promise.resolve(births[pid] ?? 'gone')
  return (pid: number, over: Partial<ProcessFacts> = {}) => aProcess({ pid, birthOf, ...over })
}

async function aNetwork(): Promise<string> {
  const folder = join(await aFolder(), 'acme')
  await makeNetwork(nodeDisk, folder)
  return folder
}

async function opens(folder: string, process: ProcessFacts, toLookAt = false): Promise<Opening> {
  const opening = await openNetwork(surroundings({ process }), folder, toLookAt)
  if (opening.kind === 'opened') onTestFinished(() => opening.store.close().catch(() => undefined))
  return opening
}

describe('a network that somebody has open', () => {
  const process = computer({ 1: 'first', 2: 'second' })

  it('is not opened by a second process, which is told who has it', async () => {
    const folder = await aNetwork()
    await opens(folder, process(1))
    expect(await opens(folder, process(2, { program: 'command line' }))).toEqual({
      kind: 'held',
      holder: {
        pid: 1,
        host: 'desk',
        user: 'ana',
        program: 'app',
        since: '2026-03-01T12:00:00.000Z',
        birth: 'first',
      },
    })
  })

  it('opens to look at only, where that is asked for', async () => {
    const folder = await aNetwork()
    const { store } = await openStore(nodeDisk, folder, { process: process(1) })
    await setCell(store, 'name', 'Mine')
    const looking = await opens(folder, process(2), true)
    if (looking.kind === 'held') throw new Error('not opened')
    expect(looking.store.readOnly).toMatchObject({ reason: 'held', holder: { pid: 1 } })
    expect(looking.store.records.get(theGoal)?.change.name?.now).toBe('Mine')
    await expect(setCell(looking.store, 'name', 'Theirs')).rejects.toMatchObject({
      failure: { code: 'store/read_only' },
    })
    await looking.store.close()
    expect((await setCell(store, 'name', 'Mine again'))?.sequence).toBe(2)
  })

  it('opens for the next once it was closed', async () => {
    const folder = await aNetwork()
    const { store } = await openStore(nodeDisk, folder, { process: process(1) })
    await store.close()
    expect(await opens(folder, process(2))).toMatchObject({ kind: 'opened' })
    expect(await opens(folder, process(1))).toMatchObject({ kind: 'held', holder: { pid: 2 } })
  })

  it('opens for the next once its process was killed', async () => {
    const folder = await aNetwork()
    await opens(folder, process(1))
    const later = computer({ 2: 'second' })
    expect(await opens(folder, later(2))).toMatchObject({ kind: 'opened' })
  })

  it('opens for the next where another process has its number by now', async () => {
    const folder = await aNetwork()
    await opens(folder, process(1))
    const later = computer({ 1: 'after a restart', 2: 'second' })
    expect(await opens(folder, later(2))).toMatchObject({ kind: 'opened' })
  })

  it('stays with a process on another computer, whatever runs here', async () => {
    const folder = await aNetwork()
    await opens(folder, process(7, { host: 'laptop', birthOf: () => Promise.resolve('there') }))
    expect(await opens(folder, process(2))).toMatchObject({
      kind: 'held',
      holder: { host: 'laptop', pid: 7 },
    })
  })

  it('is taken over in spite of a lock that was only half made', async () => {
    const folder = await aNetwork()
    await nodeDisk.makeFolder(join(folder, 'lock'))
    await nodeDisk.write(
      join(folder, 'lock/1-0badcafe.json'),
      new TextEncoder().encode('{"pid":1,'),
    )
    expect(await opens(folder, process(2))).toMatchObject({ kind: 'opened' })
  })
})

describe('processes that start at the same moment', () => {
  it('never both get a network', async () => {
    const all = Array.from({ length: 8 }, (_, index) => index + 1)
    const process = computer(Object.fromEntries(all.map((number) => [number, `born ${number}`])))
    for (let round = 0; round < 20; round += 1) {
      const folder = await aNetwork()
      if (round % 2 === 0) await opens(folder, aProcess({ pid: 999 }))
      const openings = await Promise.allSettled(all.map((number) => opens(folder, process(number))))
      const got = openings.filter(
        (one) => one.status === 'fulfilled' && one.value.kind === 'opened',
      )
      expect(got.length).toBeLessThanOrEqual(1)
    }
  })
})

/** A disk on which operations of several processes come in any order. */
function scheduled(disk: Disk, scheduler: fc.Scheduler): Disk {
  const step = <T>(name: string, work: () => Promise<T>) =>
    scheduler.schedule(Promise.resolve(), name).then(work)
  return {
    ...disk,
    read: (path) => step('read', () => disk.read(path)),
    openRead: (path) => step('open', () => disk.openRead(path)),
    write: (path, bytes) => step('write', () => disk.write(path, bytes)),
    rename: (from, to) => step('rename', () => disk.rename(from, to)),
    files: (path) => step('files', () => disk.files(path)),
    remove: (path) => step('remove', () => disk.remove(path)),
  }
}

describe('a lock', () => {
  it('is never held by two, in whichever order their steps come', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.boolean(), async (scheduler, wasKilled) => {
        const memory = new MemoryDisk()
        if (wasKilled) await Lock.take(memory.disk, '/acme', aProcess({ pid: 9 }), new Date(0))
        const disk = scheduled(memory.disk, scheduler)
        const process = computer({ 1: 'first', 2: 'second', 3: 'third' })
        const holders = new Set<number>()
        let most = 0
        const live = async (number: number) => {
          const taken = await Lock.take(disk, '/acme', process(number), new Date(0))
          if (!('lock' in taken)) return
          holders.add(number)
          most = Math.max(most, holders.size)
          await scheduler.schedule(Promise.resolve(), 'work')
          holders.delete(number)
          await taken.lock.release()
        }
        const lives = [1, 2, 3].map((number) => live(number).catch(expectBusy))
        await scheduler.waitFor(Promise.all(lives))
        expect(most).toBeLessThanOrEqual(1)
      }),
      { numRuns: 2_000 },
    )
  })
})

/** Nobody gives up for another reason than that too many want it at once. */
function expectBusy(error: unknown): void {
  expect(error).toMatchObject({ failure: { code: 'network/busy' } })
}

describe('this process', () => {
  it('knows itself, and that one which ended is gone', async () => {
    const me = thisProcess('app')
    expect(me.pid).toBe(pid)
    expect(await me.birthOf(pid)).toBe(await me.birthOf(pid))
    expect(await me.birthOf(pid)).not.toBe('gone')
    const child = promisify(execFile)('true')
    const childPid = child.child.pid ?? 0
    await child
    expect(await me.birthOf(childPid)).toBe('gone')
  })
})
