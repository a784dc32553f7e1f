import { describe, expect, it } from 'vitest'
import { blankGoal } from '#domain/goal/goal'
import type { Json, JsonObject } from '#domain/json'
import { aWireGoal } from '../../../support/configs'
import { dataAnswer, clientThatHears } from '../../../support/platform'

/** As recorded from Goal::create in 2016. */
const recordedGoal: JsonObject = aWireGoal({
  name: 'Test',
  description: 'String',
  status: 'deleted',
  modified: 1472237150,
})

const readGoal = {
  ...blankGoal,
  id: 118,
  offer_id: 204,
  name: 'Test',
  description: 'String',
  status: 'deleted',
  modified: 1472237150,
  extra: { network_brand_id: null, network_goal_id: null },
}

describe('a recorded goal', () => {
  it('is read whole after a create, with keys that nobody knows', async () => {
    const client = clientThatHears(() => dataAnswer({ Goal: recordedGoal }))
    const sent = { offer_id: 204, name: 'Test', description: 'String', status: 'deleted' }
    expect(await client.createGoal(sent)).toEqual({ kind: 'goal', goal: readGoal })
  })

  it('may have mixed types', async () => {
    const mixed = {
      ...recordedGoal,
      id: 118,
      is_private: true,
      is_end_point: 1,
      tiered_payout: false,
      use_payout_groups: 0,
      approve_conversions: null,
      default_payout: 2.5,
      modified: '2018-02-16 10:24:02',
    }
    const client = clientThatHears(() => dataAnswer({ 118: { Goal: mixed } }))
    expect((await client.goals({ after: 0 })).rows).toEqual([
      {
        ...readGoal,
        is_private: true,
        is_end_point: true,
        default_payout: '2.50000',
        modified: '2018-02-16 10:24:02',
      },
    ])
  })

  it.each<Json>([1472237150, '1472237150', '0000-00-00 00:00:00', -62169966000, -62169984000])(
    'keeps the time %j as it came',
    async (modified) => {
      const client = clientThatHears(() =>
        dataAnswer({ 118: { Goal: { ...recordedGoal, modified } } }),
      )
      expect((await client.goals({ after: 0 })).rows[0]?.modified).toBe(modified)
    },
  )
})
