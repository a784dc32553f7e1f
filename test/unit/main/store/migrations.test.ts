import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { NetworkFolders } from '../../../../src-main/services/networks/network-folders'
import { nodeDisk, type Disk } from '../../../../src-main/store/disk/disk'
import type { NetworkStore } from '../../../../src-main/store/network/network-store'
import { openNetwork } from '../../../../src-main/store/network/open-network'
import { SettingsFile } from '../../../../src-main/store/settings'
import { usualLimits } from '../../../../src-main/store/surroundings'
import { aFolder } from '../../../support/folders'
import { MemoryDisk } from '../../../support/memory-disk'
import { openStore, setCell } from '../../../support/networks'
import {
  asText,
  draftsIn,
  filesIn,
  oldFiles,
  oldNetworks,
  oldSettings,
  putFiles,
  seenIn,
  type OldNetwork,
} from '../../../support/old-networks'
import { readOnlyDisk } from '../../../support/read-only-disk'
import { aProcess, surroundings } from '../../../support/surroundings'

const folder = '/data/networks/acme'

/** An old network on a disk in memory, with some of its files changed; null for one that is not there. */
async function anOldNetwork(
  name: OldNetwork,
  over: Readonly<Record<string, string | Uint8Array | null>> = {},
): Promise<Disk> {
  const { disk } = new MemoryDisk()
  const files = new Map<string, Uint8Array>(oldFiles(name))
  for (const [file, content] of Object.entries(over)) {
    if (content === null) files.delete(file)
    else files.set(file, Buffer.from(content))
  }
  await putFiles(disk, folder, files)
  return disk
}

async function labelsIn(store: NetworkStore): Promise<readonly string[]> {
  const labels: string[] = []
  for await (const entry of store.past.backward(store.sequence)) labels.push(entry.label)
  return labels
}

async function undoAll(store: NetworkStore): Promise<readonly string[]> {
  const labels: string[] = []
  for (let next = store.canUndo; next !== null; next = store.canUndo) {
    labels.push(next.label)
    await store.undo()
  }
  return labels
}

/** The same lines with a part of one of them changed. */
function journalWith(name: OldNetwork, from: string, to: string): string {
  const text = oldFiles(name).get('journal.log')?.toString('utf8') ?? ''
  expect(text).toContain(from)
  return text.replace(from, to)
}

function linesOf(name: OldNetwork): readonly string[] {
  return (
    oldFiles(name)
      .get('journal.log')
      ?.toString('utf8')
      .split(/(?<=\n)/) ?? []
  )
}

describe.each(oldNetworks)('a network of version 1 (%s)', (name) => {
  it('opens with the drafts that it had, and says what was done and where its old files are', async () => {
    const disk = await anOldNetwork(name)
    const { store, notices } = await openStore(disk, folder)
    const seen = seenIn(name)
    expect(draftsIn(store)).toEqual(seen.drafts)
    expect(store.readOnly).toBeNull()
    expect(notices.slice(0, -1)).toEqual(seen.notices)
    expect(notices.at(-1)).toContain(`brought to the format of this Goalpost`)
    expect(notices.at(-1)).toContain(`${folder}/version-1.`)
  })

  it('keeps its old files to the byte, and leaves none where the new ones are', async () => {
    const disk = await anOldNetwork(name)
    await openStore(disk, folder)
    expect(await filesIn(disk, `${folder}/version-1`)).toEqual(asText(oldFiles(name)))
    expect(await disk.files(folder)).toEqual(['about.json', 'snapshot.json'])
    expect((await disk.folders(folder)).toSorted()).toEqual(['journal', 'lock', 'version-1'])
  })

  it('lists its history, each entry done by somebody unknown', async () => {
    const { store } = await openStore(await anOldNetwork(name), folder)
    const labels = await labelsIn(store)
    expect(labels).toHaveLength(name === 'torn' ? 8 : 9)
    expect(labels.at(-1)).toBe('Set Name to Sign-up on “Signup”')
    expect(await store.past.entry(6)).toMatchObject({ action: 'delete', who: 'unknown' })
  })

  it('takes back all that was done before, and does it again', async () => {
    const { store } = await openStore(await anOldNetwork(name), folder)
    const labels = await labelsIn(store)
    expect(await undoAll(store)).toEqual(labels)
    expect([...store.records.values()].filter(({ change }) => 'name' in change)).toMatchObject([
      { key: 'new-1', change: { name: { now: 'From the file' } } },
    ])
    while (store.canRedo !== null) await store.redo()
    expect(draftsIn(store)).toEqual(seenIn(name).drafts)
  })

  it('is migrated once', async () => {
    const disk = await anOldNetwork(name)
    const { store } = await openStore(disk, folder)
    await store.close()
    const before = await filesIn(disk, folder)
    const { store: again, notices } = await openStore(disk, folder)
    expect(notices).toEqual([])
    expect(draftsIn(again)).toEqual(seenIn(name).drafts)
    expect(await filesIn(disk, folder)).toEqual(before)
  })

  it('takes edits and snapshots afterwards', async () => {
    const limits = { ...usualLimits, snapshotEntries: 2 }
    const disk = await anOldNetwork(name)
    const { store } = await openStore(disk, folder, { limits })
    for (const value of ['A', 'B', 'C']) {
      await setCell(store, 'name', value)
      await store.settle()
    }
    await store.close()
    const { store: again } = await openStore(disk, folder)
    expect(draftsIn(again)['goal-501']).toMatchObject({ name: 'C' })
    await undoAll(again)
    expect(draftsIn(again)['goal-501']).toMatchObject({ name: 'Signup' })
  })

  it('opens to look at in a folder that cannot be written to, and nothing is written', async () => {
    const disk = await anOldNetwork(name)
    const { store, notices } = await openStore(readOnlyDisk(disk), folder)
    const seen = seenIn(name)
    expect(store.readOnly).toEqual({ reason: 'folder' })
    expect(draftsIn(store)).toEqual(seen.drafts)
    expect(await labelsIn(store)).toHaveLength(name === 'torn' ? 8 : 9)
    expect(notices.join()).toContain('open to look at only')
    expect(await filesIn(disk, folder)).toEqual(asText(oldFiles(name)))
  })
})

describe('a network of version 1', () => {
  it('is migrated on a real disk', async () => {
    const here = join(await aFolder(), 'acme')
    await putFiles({ ...nodeDisk, syncFolder: () => Promise.resolve() }, here, oldFiles('renewed'))
    const { store, notices } = await openStore(nodeDisk, here)
    expect(draftsIn(store)).toEqual(seenIn('renewed').drafts)
    expect(notices).toHaveLength(1)
    expect(await filesIn(nodeDisk, join(here, 'version-1'))).toEqual(asText(oldFiles('renewed')))
  })

  it('is listed with its name before and after it is opened', async () => {
    const disk = await anOldNetwork('whole')
    const folders = new NetworkFolders(disk, '/data')
    const listed = { key: 'acme', name: 'Acme network', origin: 'file', newer: false }
    expect(await folders.list()).toMatchObject([listed])
    expect(await filesIn(disk, folder)).toEqual(asText(oldFiles('whole')))
    await openStore(disk, folder)
    expect(await folders.list()).toMatchObject([listed])
    const card = (await filesIn(disk, folder))['about.json']
    expect(card).toMatch(/"version":2,.*"checksum":"[0-9a-f]{8}"\}$/)
  })

  it('whose card is broken is migrated, and the card is left as it is', async () => {
    const disk = await anOldNetwork('whole', { 'about.json': '{"format":' })
    const { store } = await openStore(disk, folder)
    expect(draftsIn(store)).toEqual(seenIn('whole').drafts)
    expect((await filesIn(disk, folder))['about.json']).toBe('{"format":')
  })

  it('is not migrated by somebody who only looks at what another has open', async () => {
    const disk = await anOldNetwork('whole')
    const birthOf = () => Promise.resolve('boot 1')
    const first = surroundings({ disk, process: aProcess({ birthOf }) })
    await disk.makeFolder(`${folder}/lock`)
    const { pid, host, user, program } = first.process
    const holder = { pid, host, user, program, since: 'noon', birth: 'boot 1' }
    await disk.write(`${folder}/lock/other.json`, Buffer.from(JSON.stringify(holder)))
    const second = surroundings({ disk, process: aProcess({ pid: 200, birthOf }) })
    expect(await openNetwork(second, folder)).toMatchObject({ kind: 'held' })
    const opening = await openNetwork(second, folder, true)
    if (opening.kind === 'held') throw new Error('Not shown')
    expect(opening.store.readOnly).toMatchObject({ reason: 'held' })
    expect(draftsIn(opening.store)).toEqual(seenIn('whole').drafts)
    expect(await filesIn(disk, folder)).toEqual(asText(oldFiles('whole')))
  })

  it('with a damaged journal opens up to the damage, says so, and keeps it', async () => {
    const journal = journalWith('whole', 'Delete “Deposit”', 'Delete “Repose”')
    const disk = await anOldNetwork('whole', { 'journal.log': journal })
    const { store, notices } = await openStore(disk, folder)
    expect(store.sequence).toBe(5)
    expect(notices).toHaveLength(2)
    expect(notices[0]).toContain('damaged after 2026-11-16T09:05:00.000Z')
    expect(notices[0]).toContain(`${folder}/version-1/journal.log`)
    const kept = await disk.read(`${folder}/version-1/journal.log`)
    expect(Buffer.from(kept ?? []).toString('utf8')).toBe(journal)
  })

  it.each([
    ['broken', '{"format":"goalpost/netw', 'version-1/snapshot.json'],
    ['missing, as a crash could leave it', null, 'brought to the format'],
  ])('whose newest snapshot is %s opens from the one before', async (_how, content, said) => {
    const disk = await anOldNetwork('renewed', { 'snapshot.json': content })
    const { store, notices } = await openStore(disk, folder)
    expect(draftsIn(store)).toEqual(seenIn('renewed').drafts)
    expect(notices).toHaveLength(content === null ? 1 : 2)
    expect(notices[0]).toContain(said)
  })

  it('whose journal does not reach the snapshot has nothing to undo, and goes on', async () => {
    const journal = linesOf('renewed').slice(0, 2).join('')
    const disk = await anOldNetwork('renewed', { 'journal.log': journal })
    const { store } = await openStore(disk, folder)
    expect(store.sequence).toBe(5)
    expect(store.canUndo).toBeNull()
    expect(await labelsIn(store)).toHaveLength(2)
    await setCell(store, 'name', 'Later')
    await store.close()
    const { store: again, notices } = await openStore(disk, folder)
    expect(draftsIn(again)['goal-501']).toMatchObject({ name: 'Later' })
    expect(notices).toEqual([])
  })

  it.each<[string, OldNetwork, Readonly<Record<string, string | null>>]>([
    ['no snapshot is whole', 'renewed', { 'snapshot.json': '{', 'snapshot.previous.json': '[]' }],
    ['there is none', 'whole', { 'snapshot.json': null }],
    ['the journal begins too late', 'whole', { 'journal.log': linesOf('whole').slice(1).join('') }],
    [
      'an entry moves a goal that is not there',
      'whole',
      {
        'snapshot.json':
          oldFiles('whole')
            .get('snapshot.json')
            ?.toString()
            .replace('"sequence":0', '"sequence":3') ?? '',
      },
    ],
  ])('is refused and left as it is where %s', async (_why, name, over) => {
    const disk = await anOldNetwork(name, over)
    const before = await filesIn(disk, folder)
    await expect(openStore(disk, folder)).rejects.toMatchObject({
      failure: { code: 'network/unreadable' },
    })
    expect(await filesIn(disk, folder)).toEqual(before)
  })

  it('is refused where a newer journal stands beside its files: it is somebody’s work', async () => {
    const disk = await anOldNetwork('whole')
    await putFiles(disk, `${folder}/journal`, new Map([['000000000001.log', Buffer.from('work')]]))
    await expect(openStore(disk, folder)).rejects.toMatchObject({
      failure: { code: 'network/unreadable' },
    })
    const before = { ...asText(oldFiles('whole')), 'journal/000000000001.log': 'work' }
    expect(await filesIn(disk, folder)).toEqual(before)
  })

  it('never has its kept files written over', async () => {
    const disk = await anOldNetwork('whole')
    await putFiles(disk, `${folder}/version-1`, new Map([['journal.log', Buffer.from('other')]]))
    const { notices } = await openStore(disk, folder)
    expect(notices.at(-1)).toContain(`${folder}/version-1-2.`)
    expect(await filesIn(disk, `${folder}/version-1`)).toEqual({ 'journal.log': 'other' })
    expect(await filesIn(disk, `${folder}/version-1-2`)).toEqual(asText(oldFiles('whole')))
  })

  it('stays as it is and opens to look at where the new files are not what was written', async () => {
    const disk = await anOldNetwork('whole')
    const forgetful: Disk = {
      ...disk,
      openAppend: async (path) => {
        const file = await disk.openAppend(path)
        const part = (bytes: Uint8Array) => bytes.subarray(0, bytes.lastIndexOf(10, -2) + 1)
        return path.includes('.migrating/journal')
          ? { ...file, append: (bytes) => file.append(part(bytes)) }
          : file
      },
    }
    const { store, notices } = await openStore(forgetful, folder)
    expect(store.readOnly).toEqual({ reason: 'folder' })
    expect(notices.join()).toContain('could not be brought to the format of this one')
    expect(draftsIn(store)).toEqual(seenIn('whole').drafts)
    expect(await filesIn(disk, folder)).toEqual(asText(oldFiles('whole')))
    const { store: again } = await openStore(disk, folder)
    expect(again.readOnly).toBeNull()
  })
})

describe('settings of version 1', () => {
  it('open as they are', async () => {
    const { disk } = new MemoryDisk()
    await putFiles(disk, '/data', new Map([['settings.json', oldSettings]]))
    const { current } = await SettingsFile.open(disk, '/data')
    expect(current).toMatchObject({ lastNetwork: 'acme', panes: { offers: 200, inspector: 400 } })
    expect(current.app.decimalMark).toBeDefined()
    expect(await filesIn(disk, '/data')).toEqual({ 'settings.json': oldSettings.toString() })
  })
})
