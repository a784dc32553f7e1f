import type { GoalFieldName } from '#domain/goal/goal'
import type { FieldValue } from '#domain/model/field'
import { nodeDisk, type Disk } from '../../src-main/store/disk/disk'
import { anApp } from './an-app'
import { theGoal } from './networks'

/** What the sample network is called there. */
export const network = 'acme'

/** An app with its sample network open, and the few things that tests of its history do in it. */
export async function aSampleApp(data?: string, disk: Disk = nodeDisk) {
  const app = await anApp(data, { over: { disk } })
  const { handlers, session } = app
  await handlers['networks.openSample']({})
  const goals = () => session.store(network).records
  return {
    ...app,
    set: (field: GoalFieldName, value: FieldValue, key: string = theGoal) =>
      handlers['goals.edit']({ network, edits: [{ key, field, value }] }),
    change: (key: string = theGoal) => goals().get(key)?.change,
    goals,
  }
}
