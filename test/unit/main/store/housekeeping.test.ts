import { describe, expect, it } from 'vitest'
import { fileInMemory, type Disk } from '../../../../src-main/store/disk/disk'
import { MemoryDisk } from '../../../support/memory-disk'
import {
  baseKeys,
  folder,
  makeDataFolder,
  makeWork,
  problemOf,
  Workbench,
} from '../../../support/workbench'

const DAY = 24 * 60 * 60 * 1000
const [first = ''] = baseKeys

async function atWork(change: (disk: Disk) => Disk = (disk) => disk) {
  const memory = new MemoryDisk()
  await makeDataFolder(memory.disk)
  await makeWork(memory.disk)
  const bench = new Workbench(change(memory.disk))
  await bench.open()
  const edit = async (name: string) => {
    await bench.edit([first], 'name', name)
    await bench.store.settle()
  }
  const parts = () => memory.disk.files(`${folder}/journal`)
  return { memory, bench, edit, parts }
}

/** A disk on which one file is never done being written, until it is let go on. */
function slow(disk: Disk, path: string) {
  let release: () => void = () => undefined
  const gate = new Promise<void>((resolve) => {
    release = resolve
  })
  const openAppend: Disk['openAppend'] = async (name) => {
    const file = await disk.openAppend(name)
    return name === path ? { ...file, sync: () => gate.then(() => file.sync()) } : file
  }
  return { disk: { ...disk, openAppend }, release }
}

describe('a snapshot in the background', () => {
  it('does not hold up the edits that go on', async () => {
    let release: () => void = () => undefined
    const { memory, bench } = await atWork((disk) => {
      const made = slow(disk, `${folder}/snapshot.json.tmp`)
      release = made.release
      return made.disk
    })
    for (let name = 1; name <= 20; name += 1) await bench.edit([first], 'name', `Name ${name}`)
    const again = new Workbench(memory.copy().disk)
    await again.open()
    expect(again.store.records.get(first)?.change.name?.now).toBe('Name 20')
    release()
    await bench.close()
  })

  it('that fails loses nothing and is tried again later', async () => {
    let broken = true
    const { memory, bench, edit } = await atWork((disk) => ({
      ...disk,
      openAppend: (path) =>
        broken && path.endsWith('.tmp') ? Promise.reject(new Error('EIO')) : disk.openAppend(path),
    }))
    for (const name of ['1', '2', '3', '4', '5']) await edit(name)
    expect(await memory.disk.files(folder)).not.toContain('snapshot.previous.json')
    broken = false
    for (const name of ['6', '7', '8', '9']) await edit(name)
    expect(await memory.disk.files(folder)).toContain('snapshot.previous.json')
    await bench.open(memory.disk)
    expect(problemOf(bench, null)).toBeNull()
    expect(bench.failures).toEqual([])
  })
})

describe('old entries', () => {
  it('go, a whole part at a time, once all of it is older than 90 days', async () => {
    const { bench, edit, parts } = await atWork()
    for (const name of ['1', '2', '3', '4', '5', '6', '7', '8']) await edit(name)
    bench.time += 91 * DAY
    for (const name of ['9', '10', '11', '12', '13']) await edit(name)
    expect(await parts()).toEqual(['000000000009.log', '000000000013.log'])
    expect(problemOf(bench, null)).toBeNull()
    for (let step = 9; step <= 13; step += 1) await bench.undo()
    expect(problemOf(bench, null)).toBeNull()
    expect(bench.store.canUndo).toBeNull()
  })

  it('go and stay as is set while the network is open', async () => {
    const { bench, edit, parts } = await atWork()
    const work = async (from: number) => {
      for (let name = from; name < from + 4; name += 1) await edit(`${name}`)
    }
    await work(1)
    await work(5)
    bench.time += 400 * DAY
    bench.historyDays = Infinity
    await work(9)
    await work(13)
    expect(await parts()).toContain('000000000001.log')
    bench.historyDays = 365
    await work(17)
    expect(await parts()).not.toContain('000000000001.log')
    expect(problemOf(bench, null)).toBeNull()
  })

  it('stay while the snapshot before the newest needs them', async () => {
    const { bench, edit, parts } = await atWork()
    for (const name of ['1', '2', '3']) await edit(name)
    await bench.edit([first], 'name', '4')
    // All of them are too old by the time that the snapshot is written.
    bench.time += 91 * DAY
    await bench.store.settle()
    expect(await parts()).toContain('000000000001.log')
  })

  it('stay while something that was undone since can be done again', async () => {
    const { memory, bench, edit, parts } = await atWork()
    for (const name of ['1', '2', '3', '4', '5']) await edit(name)
    bench.time += 91 * DAY
    for (let step = 1; step <= 5; step += 1) await bench.undo()
    for (let turn = 1; turn <= 4; turn += 1) {
      await bench.redo()
      await bench.undo()
      await bench.store.settle()
    }
    expect(await parts()).toContain('000000000001.log')
    await bench.open(memory.disk)
    for (let step = 1; step <= 5; step += 1) await bench.redo()
    expect(bench.failures).toEqual([])
    expect(problemOf(bench, null)).toBeNull()
  })

  it('stay when the clock was set back', async () => {
    const { bench, edit, parts } = await atWork()
    for (const name of ['1', '2', '3', '4']) await edit(name)
    bench.time -= 400 * DAY
    for (const name of ['5', '6', '7', '8', '9', '10', '11', '12']) await edit(name)
    expect(await parts()).toContain('000000000001.log')
  })
})

describe('restore points', () => {
  it('are made before a change of many goals, and not before one of few', async () => {
    const { bench } = await atWork()
    await bench.edit(baseKeys.slice(0, 2), 'is_private', true)
    expect(await bench.store.restorePoints.list()).toEqual([])
    await bench.edit(baseKeys, 'name', 'All')
    const [point] = await bench.store.restorePoints.list()
    expect(point).toMatchObject({
      sequence: 1,
      reason: 'Before: Set Name to All on 4 goals',
      goals: 4,
    })
    const copy = await bench.store.restorePoints.read(point?.id ?? '')
    expect(copy.goals[0]?.change).toEqual({ is_private: { was: false, now: true } })
  })

  it('that cannot be kept stop the change', async () => {
    const { bench } = await atWork((disk) => ({
      ...disk,
      openAppend: (path) =>
        path.includes('/restore/') ? Promise.reject(new Error('EIO')) : disk.openAppend(path),
    }))
    await bench.edit(baseKeys, 'name', 'All')
    expect(bench.failures.map(({ failure }) => failure.code)).toEqual(['store/write_failed'])
    expect(problemOf(bench, null)).toBeNull()
  })

  it('that were not written as they should be are no restore points', async () => {
    const { bench } = await atWork((disk) => ({
      ...disk,
      openRead: async (path) => {
        const bytes = await disk.read(path)
        const isPoint = bytes !== null && path.includes('/restore/')
        return isPoint ? fileInMemory(bytes.subarray(1)) : disk.openRead(path)
      },
    }))
    await bench.edit(baseKeys, 'name', 'All')
    expect(bench.failures).toHaveLength(1)
    expect(await bench.store.restorePoints.list()).toEqual([])
  })

  it('are kept: the newest 20, and the newest of each of 30 days', async () => {
    const { bench } = await atWork()
    for (let day = 1; day <= 60; day += 1) {
      bench.time += DAY / 2
      await bench.edit([first], 'name', `Name ${day}`)
      await bench.keepRestorePoint()
    }
    const points = await bench.store.restorePoints.list()
    const sequences = points.map(({ sequence }) => sequence)
    expect(sequences.slice(0, 20)).toEqual(Array.from({ length: 20 }, (_, index) => 60 - index))
    expect(new Set(points.map(({ at }) => at.slice(0, 10))).size).toBe(30)
    expect(points).toHaveLength(40)
  })
})
