import { expect, it } from 'vitest'
import { WORK_STOPPED } from '#domain/contract/work'
import { defaultCheckSettings } from '#domain/goal/check-settings'
import { recordsOf } from '#domain/config/network-config'
import { checkedPlan } from '../../../../src-main/sync/checked-plan'
import { stopped } from '../../../../src-main/long-work/stopped'
import { manyGoals } from '../../../support/many-goals'

it('is stopped between any two of its steps, and leaves the goals as they were', async () => {
  const config = manyGoals(3)
  const change = { name: { was: null, now: 'Renamed' } }
  const pending = recordsOf(config, () => 'new').map((record) => ({ ...record, change }))
  const records = new Map(pending.map((one) => [one.key, one]))
  const before = structuredClone([...records.values()])
  // Every look at the clock is a slice later, so each step is followed by a rest.
  const planned = async (rests: number) => {
    let [time, told] = [0, 0]
    const stopping = new AbortController()
    const progress = () => {
      told += 1
      if (told > rests) stopping.abort(stopped())
    }
    const watch = { progress, signal: stopping.signal, commit: () => undefined }
    const clock = () => (time += 100)
    const settings = () => defaultCheckSettings
    return checkedPlan({ records, contents: config, settings, clock, watch })
  }
  let rests = 0
  for (; ; rests += 1) {
    const plan = await planned(rests).catch((error: unknown) => error)
    expect([...records.values()]).toEqual(before)
    if (!(plan instanceof Error)) break
    expect(plan).toMatchObject({ failure: { code: WORK_STOPPED } })
  }
  // Each goal is looked for, checked and planned.
  expect(rests).toBe(9)
})
