import { join } from 'node:path'
import { draftOf } from '#domain/change/record'
import type { Goal } from '#domain/goal/goal'
import { nodeDisk } from '../../src-main/store/disk/disk'
import type { NetworkStore } from '../../src-main/store/network/network-store'
import { openNetwork } from '../../src-main/store/network/open-network'
import { thisProcess } from '../../src-main/store/lock/process-facts'
import { usualLimits } from '../../src-main/store/surroundings'
import type { Desk } from './fixtures'

/** The sample network as another process opens it: to look at where the app has it open, else to hold it until it is closed. */
export async function openOnDisk({ data }: Desk): Promise<NetworkStore> {
  const here = {
    disk: nodeDisk,
    now: () => new Date(),
    process: thisProcess('app'),
    limits: usualLimits,
  }
  const opening = await openNetwork(here, join(data, 'networks/sample'), true)
  if (opening.kind === 'held') throw new Error('A network that is held can be looked at')
  return opening.store
}

/** Goals of the sample network as they are on the disk, in the order of their ids here. */
export async function onDisk(desk: Desk, ...ids: readonly number[]): Promise<readonly Goal[]> {
  const store = await openOnDisk(desk)
  const goals = [...store.records.values()].map(draftOf)
  await store.close()
  return ids.flatMap((id) => goals.find((goal) => goal.id === id) ?? [])
}
