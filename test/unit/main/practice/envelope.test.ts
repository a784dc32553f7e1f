import { describe, expect, it } from 'vitest'
import { encodeBrackets } from '#domain/wire/brackets'
import { aPractice, PRACTICE_TOKEN } from '../../../support/practice'

const jsonOf = async (answer: Response) => (await answer.json()) as unknown

describe('an answer', () => {
  it('repeats the request, token included, as texts and lists', async () => {
    const { get } = await aPractice()
    const { request, response } = await get('Goal', 'findAll', {
      fields: ['id'],
      filters: { id: { GREATER_THAN: '0' } },
      limit: '5',
    })
    expect(request).toEqual({
      Target: 'Goal',
      Method: 'findAll',
      Format: 'json',
      Service: 'HasOffers',
      Version: '2',
      NetworkId: 'practice',
      NetworkToken: PRACTICE_TOKEN,
      fields: ['id'],
      filters: { id: { GREATER_THAN: '0' } },
      limit: '5',
    })
    expect(response).toMatchObject({ status: 1, httpStatus: 200, errors: [], errorMessage: null })
  })

  it('that is an error has HTTP status 200 all the same, and no data', async () => {
    const { raw } = await aPractice()
    const answer = await raw('Goal', 'findById')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toContain('application/json')
    expect(await jsonOf(answer)).toMatchObject({
      request: { NetworkToken: PRACTICE_TOKEN },
      response: {
        status: -1,
        httpStatus: 200,
        data: '',
        errors: [{ publicMessage: 'Missing required argument: id' }],
        errorMessage: 'Missing required argument: id',
      },
    })
  })

  it('to a wrong token quotes the token, and its error stands by itself', async () => {
    const { get } = await aPractice()
    const publicMessage = 'NetworkToken NETwrong is not authenticated'
    expect((await get('Goal', 'findAll', { NetworkToken: 'NETwrong' })).response).toMatchObject({
      status: -1,
      errors: { publicMessage },
      errorMessage: publicMessage,
    })
  })

  it('for another network has no status, no data and no request', async () => {
    const { raw } = await aPractice()
    expect(await jsonOf(await raw('Goal', 'findAll', { NetworkId: 'other' }))).toEqual({
      response: {
        errors: { publicMessage: 'Network id is not valid' },
        link: 'http://developers.hasoffers.com/',
      },
    })
    expect((await raw('Goal', 'findAll', { NetworkId: 'practice' })).status).toBe(200)
  })

  it.each([
    ['Goal', 'delete'],
    ['Goal', 'constructor'],
    ['Offer', 'update'],
    ['__proto__', 'findAll'],
  ])('says that there is no %s::%s', async (target, method) => {
    const { get } = await aPractice()
    const { status, errorMessage } = (await get(target, method)).response
    expect({ status, errorMessage }).toEqual({
      status: -1,
      errorMessage: `Method ${target}::${method} does not exist.`,
    })
  })
})

describe('a call', () => {
  it('may come by address or as a form, the form over the address', async () => {
    const { get, post, url } = await aPractice()
    const params = { id: '501' }
    const asked = await get('Goal', 'findById', params)
    expect((await post('Goal', 'findById', params)).response).toEqual(asked.response)
    const both = await fetch(
      `${url}/Apiv3/json?${encodeBrackets({ Target: 'Goal', Method: 'findById', id: '999' })}`,
      { method: 'POST', body: new URLSearchParams({ NetworkToken: PRACTICE_TOKEN, id: '501' }) },
    )
    expect(await jsonOf(both)).toMatchObject({ response: asked.response })
  })

  it('in JSON is not read', async () => {
    const { url } = await aPractice()
    const body = JSON.stringify({ Target: 'Goal', Method: 'findAll', NetworkToken: PRACTICE_TOKEN })
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(`${url}/Apiv3/json`, { method: 'POST', headers, body })
    expect(await jsonOf(answer)).toMatchObject({ response: { status: -1 } })
  })

  it('to another path finds a page for people', async () => {
    const { url } = await aPractice()
    const answer = await fetch(`${url}/v3/Goal.json`)
    expect(answer.status).toBe(404)
    expect(await answer.text()).toContain('<html>')
  })

  it('with a long address is refused by the web server, with a large form as well', async () => {
    const { raw, url } = await aPractice()
    expect((await raw('Goal', 'findAll', { x: 'x'.repeat(8200) })).status).toBe(414)
    const body = new URLSearchParams({ x: 'x'.repeat(1024 * 1024) })
    expect((await fetch(`${url}/Apiv3/json`, { method: 'POST', body })).status).toBe(413)
  })
})

describe('the rate limit', () => {
  it('lets 50 calls in any 10 seconds through, and says so in the platform’s words', async () => {
    const { get, pass } = await aPractice()
    const statuses = async (calls: number) => {
      const answers = await Promise.all(Array.from({ length: calls }, () => get('Goal', 'findAll')))
      return answers.map(({ response }) => response.status)
    }
    expect(new Set(await statuses(20))).toEqual(new Set([1]))
    pass(6)
    expect(new Set(await statuses(30))).toEqual(new Set([1]))
    pass(3.999)
    const { response } = await get('Goal', 'findAll')
    expect(response).toMatchObject({
      status: -1,
      data: '',
      errorMessage:
        'API usage exceeded rate limit.  Configured: 50/10s window; Your usage: 51.  See https://help.tune.com/hasoffers/rate-limit-error/ for guidance.',
    })
    // The first 20 are over; 30 and the refused one still count.
    pass(0.001)
    expect((await statuses(20)).filter((status) => status === 1)).toHaveLength(19)
  })

  it('goes on when the clock is set back', async () => {
    const { get, pass } = await aPractice({ allowance: { calls: 1, seconds: 10 } })
    await get('Goal', 'findAll')
    pass(-3600)
    expect((await get('Goal', 'findAll')).response.status).toBe(1)
    expect((await get('Goal', 'findAll')).response.status).toBe(-1)
  })

  it('does not count those who may not call', async () => {
    const { get } = await aPractice({ allowance: { calls: 1, seconds: 10 } })
    for (const NetworkToken of ['NETa', 'NETb']) await get('Goal', 'findAll', { NetworkToken })
    expect((await get('Goal', 'findAll')).response.status).toBe(1)
  })
})
