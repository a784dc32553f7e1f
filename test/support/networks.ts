import { recordsOf } from '#domain/config/network-config'
import type { Config } from '#domain/config/config'
import { setField } from '#domain/change/edits'
import type { Entry } from '#domain/change/entry'
import type { GoalFieldName } from '#domain/goal/goal'
import type { FieldValue } from '#domain/model/field'
import { onTestFinished } from 'vitest'
import { aboutOf } from '../../src-main/store/small-files/about'
import { createNetwork } from '../../src-main/store/network/create-network'
import type { Disk } from '../../src-main/store/disk/disk'
import type { NetworkStore } from '../../src-main/store/network/network-store'
import { openNetwork } from '../../src-main/store/network/open-network'
import type { Surroundings } from '../../src-main/store/surroundings'
import { aConfig } from './configs'
import { surroundings } from './surroundings'

/** The key of the one goal in aConfig(). */
export const theGoal = 'goal-501'

export async function makeNetwork(disk: Disk, folder: string, config: Config = aConfig()) {
  const { network, advertisers, offers } = config
  const records = recordsOf(config, () => 'new-1')
  const card = aboutOf('file', network)
  await createNetwork(disk, folder, card, { network, advertisers, offers }, records)
}

/**
 * Opens a network's folder, as a process that is alone, after all others that had it open were killed. The files are let go of when the
 * test ends, if it does not do so itself.
 */
export async function openStore(disk: Disk, folder: string, over: Partial<Surroundings> = {}) {
  const opening = await openNetwork(surroundings({ disk, ...over }), folder)
  if (opening.kind === 'held') throw new Error('Somebody else has it open')
  onTestFinished(() => opening.store.close().catch(() => undefined))
  return opening
}

/** Sets one field of a goal, as an edit in the window does. */
export function setCell(
  store: NetworkStore,
  field: GoalFieldName,
  value: FieldValue,
  key: string = theGoal,
): Promise<Entry | null> {
  return store.commit('edit', (records) => {
    const record = records.get(key)
    return { label: `Set ${field}`, moves: record ? setField(record, field, value) : [] }
  })
}
