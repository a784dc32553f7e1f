import { describe, expect, it } from 'vitest'
import type { Json, JsonObject } from '#domain/json'
import { dataAnswer, clientThatHears } from '../../../support/platform'

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
