import { describe, expect, it } from 'vitest'
import { setField } from '#domain/change/edits'
import { applyMove } from '#domain/change/move'
import { draftOf, pendingState } from '#domain/change/record'
import { configOf, recordsOf } from '#domain/config/network-config'
import { aConfig } from '../../../support/configs'
import { aGoal, aNewGoal, aNewRecord, aRecord } from '../../../support/goals'

function records(goals: readonly ReturnType<typeof aGoal>[]) {
  let made = 0
  return recordsOf(aConfig({ goals }), () => `new-${++made}`)
}

describe('a configuration opened as a network', () => {
  it('has what the platform knows as the base, with nothing pending', () => {
    const [record] = records([aGoal()])
    expect(record).toEqual({ key: 'goal-501', base: aGoal(), change: {} })
    expect(record && pendingState(record)).toBe('unchanged')
  })

  it('has a goal without an id as a new one, still to be posted, with its unknown keys', () => {
    const goal = aNewGoal({ extra: { network_brand_id: '3' } })
    const [record] = records([goal])
    expect(record).toMatchObject({ key: 'new-1', base: null, extra: { network_brand_id: '3' } })
    expect(record && draftOf(record)).toEqual(goal)
    expect(record && pendingState(record)).toBe('new')
  })

  it('names each new goal for itself', () => {
    expect(records([aNewGoal(), aGoal(), aNewGoal()]).map((record) => record.key)).toEqual([
      'new-1',
      'goal-501',
      'new-2',
    ])
  })
})

describe('the configuration of a network', () => {
  it('holds every goal as the person wants it', () => {
    const record = aRecord()
    const changed = setField(record, 'name', 'Purchase').reduce(applyMove, record)
    const goals = [changed, aNewRecord()].flatMap((it) => (it === null ? [] : [it]))
    const { network, offers, advertisers, ...rest } = configOf(aConfig(), goals)
    expect(rest.goals.map((goal) => goal.name)).toEqual(['Purchase', 'Signup'])
    expect({ network, offers, advertisers }).toEqual({
      network: aConfig().network,
      offers: aConfig().offers,
      advertisers: aConfig().advertisers,
    })
  })
})
