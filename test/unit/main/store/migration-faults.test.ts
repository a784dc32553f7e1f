import { describe, expect, it } from 'vitest'
import { GoalpostError } from '#domain/failure'
import type { Disk } from '../../../../src-main/store/disk/disk'
import type { NetworkStore } from '../../../../src-main/store/network/network-store'
import { openNetwork } from '../../../../src-main/store/network/open-network'
import { fates } from '../../../support/fates'
import { faultyDisk, harmless, type Fault } from '../../../support/faulty-disk'
import { MemoryDisk } from '../../../support/memory-disk'
import {
  asText,
  draftsIn,
  filesIn,
  oldFiles,
  oldNetworks,
  putFiles,
  seenIn,
  type OldNetwork,
} from '../../../support/old-networks'
import { readOnlyDisk } from '../../../support/read-only-disk'
import { surroundings } from '../../../support/surroundings'

const folder = '/data/networks/acme'

async function aDisk(name: OldNetwork): Promise<MemoryDisk> {
  const memory = new MemoryDisk()
  await putFiles(memory.disk, folder, oldFiles(name))
  return memory
}

async function open(disk: Disk): Promise<NetworkStore> {
  const opening = await openNetwork(surroundings({ disk }), folder)
  if (opening.kind === 'held') throw new Error('Held')
  return opening.store
}

/** Opens a network on a disk that may fail. Null where it did not open and a person was told why. */
async function tryOpen(disk: Disk): Promise<NetworkStore | null> {
  try {
    return await open(disk)
  } catch (error) {
    if (error instanceof GoalpostError) return null
    throw error
  }
}

/** Every operation of a first opening at which a disk may fail, in each of the ways. */
async function everyFault(name: OldNetwork): Promise<readonly Fault[]> {
  const { disk, count } = faultyDisk((await aDisk(name)).disk, harmless)
  await (await open(disk)).close()
  const places = Array.from({ length: count() }, (_, index) => index + 1)
  expect(places.length).toBeGreaterThan(60)
  return places.flatMap((at) =>
    [1, 3, Infinity].flatMap((lasting) => [false, true].map((torn) => ({ at, lasting, torn }))),
  )
}

/** What is wrong with a network whose migration was stopped; null where nothing is. */
async function problemWith(memory: MemoryDisk, name: OldNetwork): Promise<string | null> {
  const seen = JSON.stringify(seenIn(name).drafts)
  const shown = await open(readOnlyDisk(memory.disk))
  if (JSON.stringify(draftsIn(shown)) !== seen) return 'It cannot be looked at as it was'
  const store = await open(memory.disk)
  if (store.readOnly !== null) return 'It opens to look at only'
  if (JSON.stringify(draftsIn(store)) !== seen) return 'It is not what it was'
  await store.undo()
  const later = JSON.stringify(draftsIn(store))
  if (later === seen) return 'Nothing was undone'
  await store.close()
  memory.losePower(() => 0)
  const again = await open(memory.disk)
  if (JSON.stringify(draftsIn(again)) !== later) return 'What was done later is gone'
  return problemWithFiles(memory.disk, name)
}

async function problemWithFiles(disk: Disk, name: OldNetwork): Promise<string | null> {
  const files = await filesIn(disk, folder)
  const lost = Object.entries(asText(oldFiles(name))).filter(
    ([file, text]) =>
      !Object.keys(files).some((path) => path.endsWith(file) && files[path] === text),
  )
  if (lost.length > 0) return `An old file is gone: ${lost.map(([file]) => file).join(', ')}`
  const here = Object.keys(files).filter((path) => !/^(version-1|journal)/.test(path))
  const ended = here.join() === 'about.json,snapshot.json'
  return ended ? null : `It has not ended: ${here.join()}`
}

describe.each(oldNetworks)('a migration (%s)', (name) => {
  it('that fails at any operation leaves a network that is migrated the next time', async () => {
    for (const fault of await everyFault(name)) {
      const memory = await aDisk(name)
      const store = await tryOpen(faultyDisk(memory.disk, fault).disk)
      const when = JSON.stringify(fault)
      if (store !== null) expect(draftsIn(store), when).toEqual(seenIn(name).drafts)
      await store?.close().catch(() => undefined)
      expect(await problemWith(memory, name), when).toBeNull()
    }
  })

  it('that a power cut stops at any operation leaves a network that is migrated the next time', async () => {
    const faults = (await everyFault(name)).filter(({ lasting }) => lasting === Infinity)
    for (const fault of faults) {
      for (const [index, fate] of fates(fault.at).entries()) {
        const memory = await aDisk(name)
        await tryOpen(faultyDisk(memory.disk, fault).disk)
        memory.losePower(fate)
        const when = JSON.stringify({ ...fault, index })
        expect(await problemWith(memory, name), when).toBeNull()
      }
    }
  })
})

/** A disk on which a migration was stopped once it had come as far as is asked for. */
async function stoppedWhere(
  name: OldNetwork,
  isThere: (files: Readonly<Record<string, string>>) => boolean,
): Promise<MemoryDisk> {
  for (const fault of (await everyFault(name)).filter(({ lasting }) => lasting === Infinity)) {
    const memory = await aDisk(name)
    await tryOpen(faultyDisk(memory.disk, fault).disk)
    memory.losePower((most) => most)
    if (isThere(await filesIn(memory.disk, folder))) return memory
  }
  throw new Error('It never comes there')
}

const journal = 'journal/000000000001.log'
const isNew = (snapshot?: string) => snapshot?.includes('"version":2') === true

describe('a migration that was stopped', () => {
  it('between its two renames can be stopped again at any operation', async () => {
    const stopped = await stoppedWhere(
      'renewed',
      (files) => journal in files && !isNew(files['snapshot.json']),
    )
    const { disk, count } = faultyDisk(stopped.copy().disk, harmless)
    await (await open(disk)).close()
    expect(count()).toBeGreaterThan(60)
    for (let at = 1; at <= count(); at += 1) {
      for (const [index, fate] of [null, ...fates(at)].entries()) {
        const memory = stopped.copy()
        await tryOpen(faultyDisk(memory.disk, { at, lasting: Infinity, torn: true }).disk)
        if (fate !== null) memory.losePower(fate)
        expect(await problemWith(memory, 'renewed'), JSON.stringify({ at, index })).toBeNull()
      }
    }
  })

  it('behind its second rename is ended, not begun again where the new snapshot cannot be read at once', async () => {
    const memory = await stoppedWhere(
      'renewed',
      (files) => isNew(files['snapshot.json']) && 'snapshot.previous.json' in files,
    )
    let failed = false
    const { disk } = memory
    const read: Disk['read'] = (path) => {
      if (failed || !path.endsWith('/acme/snapshot.json')) return disk.read(path)
      failed = true
      return Promise.reject(Object.assign(new Error('EIO'), { code: 'EIO' }))
    }
    const opening = await openNetwork(surroundings({ disk: { ...disk, read } }), folder)
    expect(opening).toMatchObject({
      kind: 'opened',
      store: { readOnly: null },
      notices: [expect.stringContaining(`${folder}/version-1.`)],
    })
    expect(await disk.folders(folder)).not.toContain('version-1-2')
    expect(await problemWith(memory, 'renewed')).toBeNull()
  })
})

describe('a migration on a full disk', () => {
  it('shows the network to look at, and says so', async () => {
    const memory = await aDisk('whole')
    const full = () => Promise.reject(Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' }))
    const { disk } = memory
    const openAppend: Disk['openAppend'] = async (path) => ({
      ...(await disk.openAppend(path)),
      append: full,
    })
    const opening = await openNetwork(surroundings({ disk: { ...disk, openAppend } }), folder)
    expect(opening).toMatchObject({ kind: 'opened', store: { readOnly: { reason: 'folder' } } })
    expect(opening).toMatchObject({ notices: [expect.stringContaining('The disk is full')] })
    expect(await filesIn(disk, folder)).toEqual(asText(oldFiles('whole')))
    expect(await problemWith(memory, 'whole')).toBeNull()
  })
})
