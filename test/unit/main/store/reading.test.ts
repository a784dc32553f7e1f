import fc from 'fast-check'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { setField } from '#domain/change/edits'
import type { GoalRecord } from '#domain/change/record'
import {
  fileInMemory,
  nodeDisk,
  type Disk,
  type ReadFile,
} from '../../../../src-main/store/disk/disk'
import type { NetworkStore } from '../../../../src-main/store/network/network-store'
import { beginToOpen } from '../../../../src-main/store/network/open-network'
import { passThrough } from '../../../../src-main/store/disk/pass-through'
import { readNetwork } from '../../../../src-main/store/state/read-network'
import { replay } from '../../../../src-main/store/state/replay'
import { readSealedList, type SealedList } from '../../../../src-main/store/json/sealed-list'
import { aFolder } from '../../../support/folders'
import { manyGoals } from '../../../support/many-goals'
import { makeNetwork, openStore, setCell } from '../../../support/networks'
import { aSealed, resealed } from '../../../support/sealed'
import { surroundings } from '../../../support/surroundings'

const GOALS = 2_000

/** So many that the file of them is not read at once. */
const LARGE = 8_000

async function aLargeNetwork(goals = GOALS): Promise<string> {
  const folder = join(await aFolder(), 'large')
  await makeNetwork(nodeDisk, folder, manyGoals(goals))
  return folder
}

async function begin(folder: string, disk = nodeDisk): Promise<NetworkStore> {
  const opening = await beginToOpen(surroundings({ disk }), folder)
  if (opening.kind === 'held') throw new Error('Held')
  onTestFinished(() => opening.store.close().catch(() => undefined))
  return opening.store
}

const keysOf = (records: readonly GoalRecord[]) => records.map(({ key }) => key)

describe('a network that is being read', () => {
  it('tells its first goals, and how many there will be, before the others are parsed', async () => {
    const store = await begin(await aLargeNetwork())
    expect(keysOf(await store.reading.page(0, 3))).toEqual(['goal-1', 'goal-2', 'goal-3'])
    expect(store.reading).toMatchObject({ total: GOALS, isWhole: false })
    expect(() => store.records).toThrow('still being read')
  })

  it('tells each goal as the journal has it, wherever it is', async () => {
    const folder = await aLargeNetwork()
    const { store: before } = await openStore(nodeDisk, folder)
    await setCell(before, 'name', 'First', 'goal-1')
    await setCell(before, 'name', 'Last', `goal-${GOALS}`)
    await before.commit('create', () => ({
      label: 'New goal',
      moves: [{ type: 'goal', key: 'new-1', before: null, after: aNewGoal }],
    }))
    await before.close()

    const store = await begin(folder)
    const [first] = await store.reading.page(0, 1)
    expect(first?.change.name?.now).toBe('First')
    expect(store.reading.total).toBe(GOALS + 1)
    const [last, made] = await store.reading.page(GOALS - 1, 10)
    expect(last?.change.name?.now).toBe('Last')
    expect(made).toEqual(aNewGoal)
    expect(store.records.size).toBe(GOALS + 1)
  })

  it('keeps what is committed meanwhile, against all goals, and tells it in the pages that follow', async () => {
    const folder = await aLargeNetwork()
    const store = await begin(folder)
    await store.reading.page(0, 100)
    const seen: number[] = []
    await store.commit('edit', (records) => {
      seen.push(records.size)
      const record = records.get('goal-1500')
      return { label: 'Edit', moves: record ? setField(record, 'name', 'Renamed') : [] }
    })
    expect(seen).toEqual([GOALS])
    const [record] = await store.reading.page(1_499, 1)
    expect(record?.change.name?.now).toBe('Renamed')
  })

  it('leaves out of the pages what is gone, and moves none of the others to another page', async () => {
    const store = await begin(await aLargeNetwork())
    await store.commit('discard', (records) => ({
      label: 'Gone',
      moves: [{ type: 'goal', key: 'goal-2', before: records.get('goal-2') ?? null, after: null }],
    }))
    expect(keysOf(await store.reading.page(0, 3))).toEqual(['goal-1', 'goal-3'])
    expect(keysOf(await store.reading.page(3, 1))).toEqual(['goal-4'])
  })

  it('can be closed at once, and opens again with what was committed before', async () => {
    const folder = await aLargeNetwork()
    const store = await begin(folder)
    const page = store.reading.page(1_000, 10)
    const edit = setCell(store, 'name', 'Kept', 'goal-1')
    await store.close()
    await Promise.all([edit, page])
    const idle = await begin(folder)
    await idle.close()
    await expect(idle.reading.page(0, 10)).rejects.toThrow('closed')
    const { store: again } = await openStore(nodeDisk, folder)
    expect(again.records.get('goal-1')?.change.name?.now).toBe('Kept')
  })

  it('has let go of its file once it is closed, however far it was read', async () => {
    const folder = await aLargeNetwork(LARGE)
    const { disk, open } = watched(nodeDisk)
    const store = await begin(folder, disk)
    await store.reading.page(LARGE - 1_000, 10)
    expect(store.reading.isWhole).toBe(false)
    expect(open.size).toBe(1)
    await store.close()
    expect(open.size).toBe(0)
  })

  it('has let go of its file where looking through it was stopped', async () => {
    const { disk, open } = watched(nodeDisk)
    const files = await readNetwork(disk, await aLargeNetwork(LARGE))
    const stop = () => (open.size === 0 ? Promise.resolve() : Promise.reject(new Error('Stopped')))
    await expect(replay(files, stop)).rejects.toThrow('Stopped')
    expect(open.size).toBe(0)
  })

  it('does nothing to some of its goals where the others do not belong to the journal', async () => {
    const folder = await aLargeNetwork()
    const { store: before } = await openStore(nodeDisk, folder)
    await setCell(before, 'name', 'Deposit', 'goal-1999')
    await before.close()
    const path = join(folder, 'snapshot.json')
    const text = await readFile(path, 'utf8')
    await writeFile(path, resealed(text.replace('{"key":"goal-1999"', '{"key":"goal-x"')))

    const store = await begin(folder)
    expect(await store.reading.page(0, 10)).toHaveLength(10)
    const refused = { failure: { code: 'network/unreadable' } }
    await expect(setCell(store, 'name', 'Sale', 'goal-1')).rejects.toMatchObject(refused)
    await expect(store.keepRestorePoint('By hand')).rejects.toMatchObject(refused)
    await expect(store.reading.page(1_990, 10)).rejects.toMatchObject(refused)
    await store.close()
    await expect(openStore(nodeDisk, folder)).rejects.toMatchObject(refused)
  })
})

/** A slow disk, and which files are being read in parts. */
function watched(disk: Disk): { readonly disk: Disk; readonly open: ReadonlySet<ReadFile> } {
  const open = new Set<ReadFile>()
  const openRead = async (path: string) => {
    const file = await disk.openRead(path)
    if (file === null) return null
    open.add(file)
    const close = async () => {
      await wait(50)
      await file.close()
      open.delete(file)
    }
    return { ...file, close }
  }
  return { disk: { ...disk, openRead }, open }
}

/** A disk whose only file this is. */
function diskWith(bytes: Uint8Array): Disk {
  return { ...nodeDisk, openRead: () => Promise.resolve(fileInMemory(bytes)) }
}

async function itemsOf(list: SealedList | null): Promise<readonly unknown[]> {
  const items: unknown[] = []
  for await (const piece of list?.pieces() ?? []) items.push(...piece)
  return items
}

const aNewGoal: GoalRecord = { key: 'new-1', base: null, change: {} }

describe('a list in a sealed file', () => {
  const items = [{ key: 'a', text: 'says "goals":[\n' }, { key: 'b' }, { key: 'c' }]
  const inLines = resealed(
    `{"version":2,"goals":[\n${items.map((item) => JSON.stringify(item)).join(',\n')}]`,
  )

  it.each([
    ['an item in each line', inLines],
    ['all in one line', aSealed({ version: 2, goals: items })],
    ['something behind it', aSealed({ version: 2, goals: items, views: [{ name: 'Mine' }] })],
    [
      'an item in each line, and something behind it',
      resealed(`${inLines.slice(0, inLines.lastIndexOf(',"checksum"'))},"views":[{"name":"Mine"}]`),
    ],
    ['no items', aSealed({ version: 2, goals: [] })],
  ])('is read with %s', async (_name, text) => {
    const list = await readSealedList(diskWith(Buffer.from(text)), '/file', 'goals')
    const whole = JSON.parse(text) as { readonly goals: unknown[] }
    expect(await itemsOf(list)).toEqual(whole.goals)
    expect(list?.count).toBe(whole.goals.length)
    expect(list?.head).toMatchObject({ version: 2, goals: [] })
  })

  it('is read whole where it is longer than any piece, behind a head that is as well', async () => {
    const offers = Array.from({ length: 8_000 }, (_, id) => ({ id, name: 'Offer '.repeat(9) }))
    const long = (id: number) => (id === 29_000 ? 800_000 : id % 90)
    const goals = Array.from({ length: 30_000 }, (_, id) => ({ id, name: 'é'.repeat(long(id)) }))
    const lines = goals.map((goal) => JSON.stringify(goal)).join(',\n')
    const text = resealed(`{"offers":${JSON.stringify(offers)},"goals":[\n${lines}]`)
    const path = join(await aFolder(), 'file')
    await writeFile(path, text)
    const list = await readSealedList(nodeDisk, path, 'goals')
    expect(list?.count).toBe(goals.length)
    expect(list?.head).toEqual({ offers, goals: [], checksum: undefined })
    expect(await itemsOf(list)).toEqual(goals)
    // Nothing of another file is taken for it.
    await writeFile(path, resealed(`{"offers":[],"goals":[\n${lines.replace('é', 'e')}]`))
    await expect(itemsOf(list)).rejects.toThrow('It was replaced')
  })

  it('is refused with any bit of the file flipped', async () => {
    const bytes = Buffer.from(inLines)
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length * 8 - 1), async (bit) => {
        const damaged = Buffer.from(bytes)
        damaged.writeUInt8(damaged.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
        await expect(readSealedList(diskWith(damaged), '/file', 'goals')).rejects.toThrow()
      }),
    )
  })
})

describe('the bytes of a file', () => {
  it('fail where they are asked for, however long that is after they could not be read', async () => {
    const size = 3 * 1024 * 1024
    const read = (into: Uint8Array, from: number) =>
      from === 0 ? Promise.resolve(into.length) : Promise.reject(new Error('EIO'))
    const pieces = passThrough({ size, read, close: () => Promise.resolve() }, size)
    await expect(pieces.next()).resolves.toMatchObject({ done: false })
    // A failure of which nobody hears in between would end the run.
    await nextTurn()
    await nextTurn()
    await expect(pieces.next()).rejects.toThrow('EIO')
  })
})
