import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { setField } from '#domain/change/edits'
import { WORK_STOPPED } from '#domain/contract/work'
import { stopped } from '../../../../src-main/long-work/stopped'
import { unwatched, type Watch } from '../../../../src-main/long-work/watch'
import { aboutOf } from '../../../../src-main/store/small-files/about'
import { copyNetwork } from '../../../../src-main/store/network/copy-network'
import { createNetwork } from '../../../../src-main/store/network/create-network'
import { nodeDisk } from '../../../../src-main/store/disk/disk'
import { aConfig } from '../../../support/configs'
import { aFolder } from '../../../support/folders'
import { makeNetwork, openStore, theGoal } from '../../../support/networks'

/** Somebody stops it in the last moment in which that can be done. */
function stoppedLast(): Watch {
  const stop = new AbortController()
  const commit = () => {
    stop.abort(stopped())
    stop.signal.throwIfAborted()
  }
  return { ...unwatched, signal: stop.signal, commit }
}

const isStopped = { failure: { code: WORK_STOPPED } }

async function aNetworkInAFolder() {
  const parent = await aFolder()
  const folder = join(parent, 'acme')
  await makeNetwork(nodeDisk, folder)
  return { parent, folder }
}

describe('stopped in the last moment', () => {
  it('a change is neither in the journal nor in what is shown', async () => {
    const { folder } = await aNetworkInAFolder()
    const { store } = await openStore(nodeDisk, folder)
    const before = [...store.records.values()]
    const renaming = store.commit(
      'edit',
      (records) => {
        const record = records.get(theGoal)
        return { label: 'Rename', moves: record ? setField(record, 'name', 'Renamed') : [] }
      },
      stoppedLast(),
    )
    await expect(renaming).rejects.toMatchObject(isStopped)
    expect([...store.records.values()]).toEqual(before)
    await store.close()
    const { store: again } = await openStore(nodeDisk, folder)
    expect([again.sequence, ...again.records.values()]).toEqual([0, ...before])
  })

  it('a restore point is not kept', async () => {
    const { folder } = await aNetworkInAFolder()
    const { store } = await openStore(nodeDisk, folder)
    await expect(store.keepRestorePoint('By hand', stoppedLast())).rejects.toMatchObject(isStopped)
    expect(await readdir(join(folder, 'restore'))).toEqual([])
  })

  it('a copy of a network is not there', async () => {
    const { parent, folder } = await aNetworkInAFolder()
    const copying = copyNetwork(nodeDisk, folder, join(parent, 'copy'), undefined, stoppedLast())
    await expect(copying).rejects.toMatchObject(isStopped)
    expect(await readdir(parent)).toEqual(['acme'])
  })

  it('a new network is not there', async () => {
    const parent = await aFolder()
    const { network, advertisers, offers } = aConfig()
    const contents = { network, advertisers, offers }
    const card = aboutOf('file', network)
    const made = createNetwork(nodeDisk, join(parent, 'acme'), card, contents, [], stoppedLast())
    await expect(made).rejects.toMatchObject(isStopped)
    expect(await readdir(parent)).toEqual([])
  })
})
