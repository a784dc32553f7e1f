import { describe, expect, it } from 'vitest'
import type { Json, JsonObject } from '#domain/json'
import { aWireGoal } from '../../../support/configs'
import { aClient, aPlatform, dataAnswer, errorOf, clientThatHears } from '../../../support/platform'

const goals = (...ids: readonly number[]): JsonObject =>
  Object.fromEntries(ids.map((id) => [String(id), { Goal: aWireGoal({ id: String(id) }) }]))

describe('a list', () => {
  it.each<[string, Json, readonly number[], number]>([
    [
      'in its wrapper, with a number as its page',
      { page: 1, current: 0, count: 62, pageCount: 31, data: goals(62, 46) },
      [46, 62],
      60,
    ],
    [
      'in its wrapper, with texts for numbers',
      { page: '1', current: '0', count: '3', pageCount: '2', data: goals(46, 62) },
      [46, 62],
      1,
    ],
    ['without a wrapper', goals(46, 62), [46, 62], 0],
    ['without a wrapper, of just as many as were asked for', goals(4, 5, 6), [4, 5, 6], 1],
    ['without a wrapper, of more than were asked for', goals(4, 5, 6, 7), [4, 5, 6, 7], 0],
    ['of nothing', [], [], 0],
    ['of nothing in its wrapper', { page: 1, current: 0, count: 0, pageCount: 0, data: [] }, [], 0],
    ['of nothing, as an object', {}, [], 0],
    ['that PHP has made a list of', [{ Goal: aWireGoal({ id: '1' }) }], [1], 0],
    [
      'with what comes along',
      { 46: { Goal: aWireGoal({ id: '46' }), Offer: { id: '204' }, Advertiser: null } },
      [46],
      0,
    ],
  ])('%s', async (_name, data, ids, left) => {
    const client = aClient({ fetch: aPlatform(() => dataAnswer(data)).fetch, pageSize: 3 })
    const page = await client.goals({ after: 0 })
    expect([page.rows.map(({ id }) => id), page.left]).toEqual([ids, left])
  })

  it.each<[string, Json, string]>([
    ['is a text', 'many', 'The list is not one.'],
    ['is nothing', null, 'The list is not one.'],
    ['holds texts', { 1: 'one' }, 'Something in the list is not a record.'],
    [
      'counts nothing that can be read',
      { page: 1, count: 'many', data: goals(1) },
      'The list does not say how many there are.',
    ],
    [
      'counts fewer than it has',
      { page: 1, count: 1, data: goals(1, 2) },
      'The list has 2 records and counts 1.',
    ],
    [
      'has a goal twice',
      { 1: { Goal: aWireGoal({ id: '7' }) }, 2: { Goal: aWireGoal({ id: '7' }) } },
      'Goal 7 stands in the list more than once.',
    ],
    [
      'has a goal without an id',
      { 1: { Goal: aWireGoal({ id: null }) } },
      'Goal ? “Signup” has no id.',
    ],
    [
      'has a record of something else',
      { 1: { Offer: {} } },
      'Goal ? is not an object with fields.',
    ],
    [
      'has a goal that cannot be read',
      { 9: { Goal: aWireGoal({ id: '9', name: 5, default_payout: ['1'], is_private: 'no' }) } },
      'Goal 9 has name = 5: a text is needed. It has default_payout = a list: an amount is needed, as a text such as "12.50". It has is_private = "no": true or false is needed.',
    ],
    [
      'has a goal with the id 0',
      { page: 1, count: 2, data: goals(0, 1) },
      'Goal 0 “Signup” has no id.',
    ],
  ])('that %s is not believed', async (_name, data, what) => {
    const error = await errorOf(clientThatHears(() => dataAnswer(data)).goals({ after: 0 }))
    expect(error.failure).toMatchObject({
      code: 'platform/odd_answer',
      what: `The platform’s answer cannot be right. ${what}`,
    })
    expect(error).toMatchObject({ trouble: 'fault', mayBeDone: false })
  })
})
