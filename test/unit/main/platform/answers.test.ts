import { describe, expect, it } from 'vitest'
import { blankGoal } from '#domain/goal/goal'
import type { Json, JsonObject } from '#domain/json'
import { aWireGoal } from '../../../support/configs'
import {
  aClient,
  answerOf,
  aPlatform,
  dataAnswer,
  errorAnswer,
  errorOf,
  SECRET,
} from '../../../support/platform'

/** A client of a platform that always answers this. */
const clientThatHears = (answer: () => Response) => aClient({ fetch: aPlatform(answer).fetch })

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

const goals = (...ids: readonly number[]): JsonObject =>
  Object.fromEntries(ids.map((id) => [String(id), { Goal: aWireGoal({ id: String(id) }) }]))

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

describe('preferences', () => {
  const record = (name: string, value: Json, over: JsonObject = {}) => ({
    Preference: { name, value, encrypted: '0', modified: '0000-00-00 00:00:00', ...over },
  })
  it.each<[string, Json]>([
    [
      'records by name',
      {
        enable_offer_goals: record('enable_offer_goals', '1'),
        network_currency: record('network_currency', 'EUR'),
        smtp: record('smtp', 'x', { encrypted: '1' }),
        paypal_password: record('paypal_password', 'x'),
        list: record('list', ['x']),
      },
    ],
    [
      'records in a wrapper',
      {
        page: 1,
        count: 2,
        data: [record('enable_offer_goals', '1'), record('network_currency', 'EUR')],
      },
    ],
    ['names and values', { enable_offer_goals: '1', network_currency: 'EUR', api_token: 'x' }],
  ])('come as %s; what opens something is left there', async (_name, data) => {
    const client = clientThatHears(() => dataAnswer(data))
    expect(await client.preferences()).toEqual({ enable_offer_goals: '1', network_currency: 'EUR' })
  })

  it('may be none', async () => {
    expect(await clientThatHears(() => dataAnswer([])).preferences()).toEqual({})
  })
})

describe('an advertiser', () => {
  it('leaves its token on the platform', async () => {
    const row = { id: '7', company: 'Acme', conversion_security_token: 'x', date_added: '2018' }
    const client = clientThatHears(() => dataAnswer({ 7: { Advertiser: row } }))
    const { rows } = await client.advertisers({ after: 0 })
    expect(rows[0]).toMatchObject({ company: 'Acme', extra: { date_added: '2018' } })
    expect(rows[0]?.extra).not.toHaveProperty('conversion_security_token')
  })
})

describe('an error', () => {
  it('of a field, as recorded in 2016', async () => {
    const entry = {
      err_code: 3,
      err_msg: 'Account_manager_id is not valid.',
      attribute_name: 'account_manager_id',
      publicMessage: 'Could not update advertiser.',
    }
    const client = clientThatHears(() => errorAnswer([entry], 'Could not update advertiser.'))
    const error = await errorOf(client.updateGoal(1, { name: 'A' }))
    expect(error).toMatchObject({
      trouble: 'refused',
      mayBeDone: false,
      fields: [{ field: null, words: 'Account_manager_id is not valid.' }],
      failure: {
        what: 'The platform refused it: “Could not update advertiser”.',
        details: ['“Account_manager_id is not valid.”'],
      },
    })
  })

  it('of the network’s id, as recorded in 2018: by itself, with no status and no request', async () => {
    const response = {
      errors: { publicMessage: 'Network id is not valid' },
      link: 'http://developers.hasoffers.com/',
    }
    const client = clientThatHears(() => Response.json({ response }))
    expect(await errorOf(client.newestGoalId())).toMatchObject({ trouble: 'network' })
  })

  it.each<[string, object]>([
    ['User has exceeded API rate limit', { trouble: 'limit' }],
    [
      'IP 203.0.113.7 is not white-listed',
      {
        trouble: 'address',
        failure: { what: expect.stringContaining(', 203.0.113.7.') as string },
      },
    ],
    [
      'IP 2001:db8::7 is not whitelisted',
      {
        trouble: 'address',
        failure: { what: expect.stringContaining(', 2001:db8::7.') as string },
      },
    ],
    [
      'Your address is not on the allow list',
      {
        trouble: 'address',
        failure: { what: expect.stringMatching(/that this computer has now\.$/) as string },
      },
    ],
    [`NetworkToken ${SECRET} is not authenticated`, { trouble: 'token' }],
    ['User not permitted to call Goal::update', { trouble: 'token' }],
    [
      "Field 'Goal.ref_id' does not exist or is not allowed to be used.",
      { trouble: 'refused', fields: [{ field: 'ref_id' }] },
    ],
    ['Missing required argument: id', { trouble: 'refused', fields: [{ field: null }] }],
    ['Row id is negative', { trouble: 'refused', mayBeDone: false }],
    ['There was an internal error', { trouble: 'fault', mayBeDone: true }],
  ])('%s', async (publicMessage, expected) => {
    for (const errors of [
      [{ publicMessage }],
      { publicMessage },
      { 0: { publicMessage } },
      publicMessage,
    ]) {
      const client = clientThatHears(() => errorAnswer(errors))
      expect(await errorOf(client.updateGoal(1, { name: 'A' }))).toMatchObject(expected)
    }
    const alone = clientThatHears(() => errorAnswer([], publicMessage))
    expect(await errorOf(alone.updateGoal(1, { name: 'A' }))).toMatchObject(expected)
  })

  it('about a field may quote anything', async () => {
    const entry = {
      err_code: 3,
      err_msg: 'Name "exceeded rate limit, IP not white-listed" is not valid.',
      attribute_name: 'Goal.name',
    }
    const client = clientThatHears(() => errorAnswer(entry))
    const error = await errorOf(client.updateGoal(1, { name: 'A' }))
    expect(error).toMatchObject({ trouble: 'refused', fields: [{ field: 'name' }] })
  })

  it('without a word is the platform’s fault', async () => {
    const client = clientThatHears(() => errorAnswer([]))
    const error = await errorOf(client.updateGoal(1, { name: 'A' }))
    expect(error).toMatchObject({ trouble: 'fault', mayBeDone: true })
    expect(error.failure.what).toContain('It gives no reason')
  })
})

describe('an answer', () => {
  it('is judged by its status, not by HTTP’s', async () => {
    const ok = { status: 1, data: [], errors: [], errorMessage: null }
    const client = clientThatHears(() => Response.json({ response: ok }, { status: 500 }))
    expect(await client.newestGoalId()).toBe(0)
    expect(await clientThatHears(() => answerOf({ ...ok, status: '1' })).newestGoalId()).toBe(0)
  })

  it.each<[string, () => Response, object]>([
    ['JSON of somebody else', () => Response.json({ hello: 1 }), { trouble: 'foreign' }],
    ['a text', () => new Response('Hello'), { trouble: 'foreign' }],
    ['nothing', () => new Response(''), { trouble: 'cut' }],
    ['nothing, as HTTP says', () => new Response(null, { status: 204 }), { trouble: 'foreign' }],
    ['half of it', () => new Response('{"response":{"status":1,'), { trouble: 'cut' }],
    ['a page', () => new Response('<title>\n Sign   in</title>'), { trouble: 'foreign' }],
    [
      'a page that is not there',
      () => new Response('<p>', { status: 404 }),
      { trouble: 'foreign' },
    ],
    ['a way elsewhere', () => Response.redirect('https://portal.example/'), { trouble: 'foreign' }],
    [
      'too many calls, says a gateway',
      () => new Response('', { status: 429 }),
      { trouble: 'limit' },
    ],
    ['a gateway’s trouble', () => new Response('', { status: 503 }), { trouble: 'fault' }],
    ['a gateway’s trouble in JSON', () => Response.json({}, { status: 503 }), { trouble: 'fault' }],
  ])('that is %s', async (_name, answer, expected) => {
    expect(await errorOf(clientThatHears(answer).preferences())).toMatchObject(expected)
    const error = await errorOf(clientThatHears(answer).updateGoal(1, { name: 'A' }))
    expect(error).toMatchObject({ ...expected, mayBeDone: error.trouble !== 'limit' })
  })

  it('that never ends is not read to its end', async () => {
    const megabytes = new Uint8Array(4 * 1024 * 1024).fill(32)
    let given = 0
    const endless = () =>
      new Response(
        new ReadableStream<Uint8Array>({
          pull: (controller) => {
            given += 1
            controller.enqueue(megabytes)
          },
        }),
      )
    const error = await errorOf(clientThatHears(endless).updateGoal(1, { name: 'A' }))
    expect(error.failure.what).toContain('Its answer is too large to be read')
    expect(given).toBeLessThan(25)
  })
})
