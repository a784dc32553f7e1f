import { describe, expect, it } from 'vitest'
import { errorAnswer, errorOf, SECRET, clientThatHears } from '../../../support/platform'

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
