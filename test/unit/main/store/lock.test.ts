import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { pid } from 'node:process'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { nodeDisk, type Disk } from '../../../../src-main/store/disk'
import { openNetwork } from '../../../../src-main/store/open-network'
import { thisProcess, type ProcessFacts } from '../../../../src-main/store/process-facts'
import { aFolder } from '../../../support/folders'
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

const opens = (folder: string, process: ProcessFacts, toLookAt = false, disk: Disk = nodeDisk) =>
  openNetwork(surroundings({ process, disk }), folder, toLookAt)

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
    await nodeDisk.write(join(folder, 'lock/4'), new TextEncoder().encode('{"pid":1,'))
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
