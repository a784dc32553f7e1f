import { describe, expect, it } from 'vitest'
import type { Json, JsonObject } from '#domain/json'
import { aWireGoal } from '../../../support/configs'
import { dataAnswer, errorOf, clientThatHears } from '../../../support/platform'

/** As recorded from Goal::create in 2016. */
const recordedGoal: JsonObject = aWireGoal({
  name: 'Test',
  description: 'String',
  status: 'deleted',
  modified: 1472237150,
})

describe('the answer to a write', () => {
  it.each<[Json, object]>([
    ['118', { kind: 'id', id: 118 }],
    [118, { kind: 'id', id: 118 }],
    [{ id: '118' }, { kind: 'goal', goal: { id: 118 } }],
    [{ Goal: { ...recordedGoal, name: 5 } }, { kind: 'id', id: 118 }],
    // A 1 may be a yes.
    [1, { kind: 'done' }],
    ['1', { kind: 'done' }],
    [true, { kind: 'done' }],
    [null, { kind: 'done' }],
    ['', { kind: 'done' }],
    [[], { kind: 'done' }],
  ])('%j to a create', async (data, written) => {
    const client = clientThatHears(() => dataAnswer(data))
    expect(await client.createGoal({ offer_id: 204, name: 'Test' })).toMatchObject(written)
  })

  it.each<[Json, object]>([
    [{ Goal: recordedGoal }, { kind: 'goal', goal: { id: 118 } }],
    [{ Goal: { ...recordedGoal, name: 5 } }, { kind: 'id', id: 118 }],
    [true, { kind: 'done' }],
    ['1', { kind: 'done' }],
    [1, { kind: 'done' }],
  ])('%j to an update', async (data, written) => {
    const client = clientThatHears(() => dataAnswer(data))
    expect(await client.updateGoal(118, { name: 'Test' })).toMatchObject(written)
  })

  it('that shows another goal is not believed, and the write may be done', async () => {
    const client = clientThatHears(() => dataAnswer({ Goal: recordedGoal }))
    const error = await errorOf(client.updateGoal(7, { name: 'Test' }))
    expect(error).toMatchObject({ trouble: 'fault', mayBeDone: true })
    expect(error.failure.what).toContain('Goal 118 was answered in the place of goal 7.')
  })
})
