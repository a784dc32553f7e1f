import { readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { draftOf } from '#domain/change/record'
import { nodeDisk } from '../../../../src-main/store/disk/disk'
import type { NetworkStore } from '../../../../src-main/store/network/network-store'
import { usualLimits, type Limits } from '../../../../src-main/store/surroundings'
import { aFolder } from '../../../support/folders'
import { readOnlyDisk } from '../../../support/read-only-disk'
import { resealed } from '../../../support/sealed'
import { makeNetwork, openStore, setCell, theGoal } from '../../../support/networks'

async function aNetwork(
  limits: Partial<Limits> = {},
): Promise<{ folder: string; store: NetworkStore }> {
  const folder = join(await aFolder(), 'acme')
  await makeNetwork(nodeDisk, folder)
  const { store } = await openStore(nodeDisk, folder, { limits: { ...usualLimits, ...limits } })
  return { folder, store }
}

function nameIn(store: NetworkStore): string | null {
  const record = store.records.get(theGoal)
  return record === undefined ? null : draftOf(record).name
}

describe('a network on the disk', () => {
  it('opens with every edit that was acknowledged', async () => {
    const { folder, store } = await aNetwork()
    await setCell(store, 'name', 'Deposit')
    await setCell(store, 'default_payout', '12.5')
    await store.close()

    const { store: again, notices } = await openStore(nodeDisk, folder)
    expect(again.records.get(theGoal)?.change).toEqual({
      name: { was: 'First purchase', now: 'Deposit' },
      default_payout: { was: '5.00000', now: '12.50000' },
    })
    expect(notices).toEqual([])
    await again.close()
  })

  it('opens with every acknowledged edit when it was never closed', async () => {
    const { folder, store } = await aNetwork()
    await setCell(store, 'name', 'Deposit')
    const { store: again } = await openStore(nodeDisk, folder)
    expect(nameIn(again)).toBe('Deposit')
  })

  it('keeps edits in order when many are asked for at once', async () => {
    const { folder, store } = await aNetwork()
    const names = Array.from({ length: 50 }, (_, index) => `Name ${index}`)
    const entries = await Promise.all(names.map((name) => setCell(store, 'name', name)))
    expect(entries.map((entry) => entry?.sequence)).toEqual(names.map((_, index) => index + 1))
    const { store: again } = await openStore(nodeDisk, folder)
    expect(nameIn(again)).toBe('Name 49')
  })

  it('writes nothing for an edit that changes nothing', async () => {
    const { store } = await aNetwork()
    expect(await setCell(store, 'default_payout', '5.0')).toBeNull()
    expect((await setCell(store, 'name', 'Deposit'))?.sequence).toBe(1)
  })

  it('drops an edit that was cut off in the middle, says so, and takes the next one', async () => {
    const { folder, store } = await aNetwork()
    await setCell(store, 'name', 'Kept')
    await setCell(store, 'name', 'Cut off')
    await store.close()
    const journal = join(folder, 'journal/000000000001.log')
    await truncate(journal, (await readFile(journal)).length - 5)

    const { store: again, notices } = await openStore(nodeDisk, folder)
    expect(nameIn(again)).toBe('Kept')
    expect(notices.join()).toContain('in the middle of an edit')
    await setCell(again, 'name', 'After')
    await again.close()
    const { store: third, notices: none } = await openStore(nodeDisk, folder)
    expect(nameIn(third)).toBe('After')
    expect(none).toEqual([])
  })

  it('keeps a damaged journal beside the good part of it', async () => {
    const { folder, store } = await aNetwork()
    await setCell(store, 'name', 'Good')
    await setCell(store, 'name', 'Damaged')
    await setCell(store, 'name', 'Behind')
    await store.close()
    const journal = join(folder, 'journal/000000000001.log')
    const damaged = (await readFile(journal, 'utf8')).replace('"Damaged"', '"Dmaaged"')
    await writeFile(journal, damaged)

    const { store: again, notices } = await openStore(nodeDisk, folder)
    expect(nameIn(again)).toBe('Good')
    expect(notices.join()).toContain('000000000001.log.broken-1')
    expect(await readFile(`${journal}.broken-1`, 'utf8')).toBe(
      damaged.slice(damaged.indexOf('\n') + 1),
    )
  })

  it('never opens empty over a snapshot that it cannot read', async () => {
    const { folder, store } = await aNetwork()
    await setCell(store, 'name', 'Kept')
    await store.close()
    await writeFile(join(folder, 'snapshot.json'), '{"format":"goalpost/net')
    const before = await readdir(folder)
    await expect(openStore(nodeDisk, folder)).rejects.toMatchObject({
      failure: { code: 'network/unreadable' },
    })
    expect(await readdir(folder)).toEqual(before)
  })

  it('refuses the file of a newer Goalpost and leaves it as it is', async () => {
    const { folder, store } = await aNetwork()
    await store.close()
    const path = join(folder, 'snapshot.json')
    const newer = resealed((await readFile(path, 'utf8')).replace('"version":2', '"version":3'))
    await writeFile(path, newer)
    await expect(openStore(nodeDisk, folder)).rejects.toMatchObject({
      failure: { code: 'network/newer' },
    })
    expect(await readFile(path, 'utf8')).toBe(newer)
  })

  it('opens from the snapshot before where one digit of the newest is flipped, and says so', async () => {
    const { folder, store } = await aNetwork({ snapshotEntries: 3 })
    for (const payout of ['1', '2', '3', '4']) await setCell(store, 'default_payout', payout)
    await store.close()
    const path = join(folder, 'snapshot.json')
    const flipped = (await readFile(path, 'utf8')).replace('"3.00000"', '"7.00000"')
    await writeFile(path, flipped)

    const { store: again, notices } = await openStore(nodeDisk, folder)
    expect(again.records.get(theGoal)?.change.default_payout?.now).toBe('4.00000')
    expect(notices.join()).toContain('snapshot.json.broken-1')
    expect(await readFile(`${path}.broken-1`, 'utf8')).toBe(flipped)
  })

  it('reads only the journal after the snapshot', async () => {
    const { folder, store } = await aNetwork({ snapshotEntries: 3 })
    for (const name of ['1', '2', '3', '4']) await setCell(store, 'name', name)
    await store.close()
    await writeFile(join(folder, 'journal/000000000001.log'), 'rubbish')
    const { store: again, notices } = await openStore(nodeDisk, folder)
    expect(nameIn(again)).toBe('4')
    expect(notices).toEqual([])
  })

  it('opens where a new snapshot was stopped between its two renames', async () => {
    const { folder, store } = await aNetwork({ snapshotEntries: 3 })
    for (const name of ['1', '2', '3', '4']) await setCell(store, 'name', name)
    await store.close()
    await rm(join(folder, 'snapshot.previous.json'))
    await rename(join(folder, 'snapshot.json'), join(folder, 'snapshot.previous.json'))
    const { store: again, notices } = await openStore(nodeDisk, folder)
    expect(nameIn(again)).toBe('4')
    expect(notices).toEqual([])
  })

  it('keeps the parts of a journal that it cannot reach', async () => {
    const { folder, store } = await aNetwork({ snapshotEntries: 2 })
    for (const name of ['1', '2', '3', '4', '5']) {
      await setCell(store, 'name', name)
      await store.settle()
    }
    await store.close()
    await writeFile(join(folder, 'snapshot.json'), 'rubbish')
    await truncate(join(folder, 'journal/000000000003.log'), 10)

    const { store: again, notices } = await openStore(nodeDisk, folder)
    expect(nameIn(again)).toBe('2')
    expect(notices.join()).toContain('000000000005.log.broken-1')
    await setCell(again, 'name', 'After')
    await again.close()
    const { store: third, notices: none } = await openStore(nodeDisk, folder)
    expect(nameIn(third)).toBe('After')
    expect(none).toEqual([])
  })

  it('opens to look at only where its folder cannot be written to, and says so', async () => {
    const { folder, store } = await aNetwork()
    await setCell(store, 'name', 'Kept')
    await store.close()
    const { store: again, notices } = await openStore(readOnlyDisk(nodeDisk), folder)
    expect(nameIn(again)).toBe('Kept')
    expect(again.readOnly).toEqual({ reason: 'folder' })
    expect(notices.join()).toContain('not allowed to write')
    await expect(setCell(again, 'name', 'Refused')).rejects.toMatchObject({
      failure: { code: 'store/read_only' },
    })
    expect(nameIn(again)).toBe('Kept')
  })

  it('is not made by opening a folder that is not there', async () => {
    const folder = join(await aFolder(), 'acme')
    await expect(openStore(nodeDisk, folder)).rejects.toMatchObject({
      failure: { code: 'network/unreadable' },
    })
    expect(await nodeDisk.folders(join(folder, '..'))).toEqual([])
  })
})
