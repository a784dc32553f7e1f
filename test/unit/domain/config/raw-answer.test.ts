import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readConfig } from '#domain/config/read-config'
import { writeConfig } from '#domain/config/write-config'
import type { Json } from '#domain/json'
import { decodeEntity } from '#domain/model/decode'
import { offerFields } from '#domain/network/offer'
import { jsons } from '../../../support/arbitraries'
import { anAnswer, aWireGoal, nested, rows, TOKEN } from '../../../support/configs'
import { problemsOf, valueOf } from '../../../support/outcomes'

const offer = {
  id: '204',
  advertiser_id: '7',
  name: 'Shop',
  has_goals_enabled: '1',
  session_hours: '720',
}
const advertiser = { id: '7', company: 'Acme', status: 'active' }
const signup = { Goal: aWireGoal() }
const sale = { Goal: aWireGoal({ id: '119', name: 'Sale' }) }

function read(data: Json) {
  return valueOf(readConfig(anAnswer(data)))
}

describe('an answer of the platform to Goal::findAll', () => {
  it('is read with its paging wrapper', () => {
    const data = { page: '1', current: 0, count: 2, pageCount: 1, data: rows(signup, sale) }
    expect(read(data).goals.map((goal) => goal.name)).toEqual(['Signup', 'Sale'])
  })

  it('is read without it', () => {
    expect(read(rows(signup, sale)).goals.map((goal) => goal.id)).toEqual([118, 119])
  })

  it.each<[string, Json]>([
    ['a list', []],
    ['an object', {}],
    ['a wrapped list', { page: 1, count: 0, pageCount: 0, data: [] }],
    ['a wrapper alone', { page: 1, count: 0, pageCount: 0 }],
  ])('may be empty: %s', (_what, data) => {
    expect(read(data)).toMatchObject({ goals: [], offers: [], advertisers: [] })
  })

  it('takes an offer that came without its switch as one that uses its goals', () => {
    const config = read(rows({ ...signup, Offer: { id: '204', name: 'Shop' } }))
    expect(config.offers[0]?.has_goals_enabled).toBe(true)
  })

  it('brings the offers and advertisers that came with the goals, each once', () => {
    const config = read(
      rows(
        { ...signup, Offer: offer, Advertiser: advertiser },
        { ...sale, Offer: { ...offer, id: 204 }, Advertiser: advertiser },
      ),
    )
    expect(config.offers).toMatchObject([
      { id: 204, name: 'Shop', has_goals_enabled: true, extra: { session_hours: '720' } },
    ])
    expect(config.advertisers).toMatchObject([{ id: 7, company: 'Acme' }])
  })

  it('may have nothing in the place of an offer', () => {
    expect(read(rows({ ...signup, Offer: null, Advertiser: [] })).advertisers).toEqual([])
  })

  it('makes an offer without a name of each one that is named by its id only', () => {
    const other = { Goal: aWireGoal({ id: '120', offer_id: '300' }) }
    const orphan = { Goal: aWireGoal({ id: '121', offer_id: null }) }
    const config = read(rows({ ...signup, Offer: offer }, sale, other, orphan))
    expect(config.offers.map((it) => it.name)).toEqual(['Shop', null])
    // Goals are taken to be enabled: a warning about what nobody knows would be false.
    const known = { id: '300', has_goals_enabled: '1' }
    expect(config.offers[1]).toEqual(valueOf(decodeEntity(offerFields, known)))
  })

  it('keeps unknown keys of its goals', () => {
    expect(read(rows(signup)).goals[0]?.extra).toEqual({
      network_brand_id: null,
      network_goal_id: null,
    })
  })

  it('names the network by its id, and never holds the token', () => {
    const config = read(rows({ ...signup, Offer: offer }))
    expect(config.network).toEqual({ id: 'acme', name: 'acme', preferences: {} })
    expect(JSON.stringify(config)).not.toContain(TOKEN)
    expect(writeConfig(config)).not.toContain(TOKEN)
  })

  it.each<[string, Json]>([
    ['nothing', null],
    ['no id', {}],
    ['an empty id', { NetworkId: '' }],
    ['a number', { NetworkId: 5 }],
    ['a list', []],
  ])('is of an unknown network where the request has %s', (_what, request) => {
    const text = JSON.stringify({ request, response: { status: 1, data: [] } })
    expect(valueOf(readConfig(text)).network.id).toBe('unknown')
  })

  it('becomes a configuration file that is the same network', () => {
    const config = read(rows({ ...signup, Offer: offer, Advertiser: advertiser }, sale))
    expect(valueOf(readConfig(writeConfig(config)))).toEqual(config)
  })
})

describe('an answer that holds no goals', () => {
  it.each([
    ['a refusal', { status: -1, data: '', errorMessage: `NetworkToken ${TOKEN} is wrong` }],
    ['a status of another type', { status: '1' }],
    ['no status', { status: null }],
  ])('is refused for %s, without its message', (_what, response) => {
    const problems = problemsOf(readConfig(anAnswer(rows(signup), response)))
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain('error answer')
    expect(problems.join()).not.toContain(TOKEN)
  })

  it.each<[string, Json]>([
    ['one goal', { Goal: aWireGoal() }],
    ['other objects', rows({ Offer: offer })],
    ['goals that are lists', rows({ Goal: [] as readonly Json[] })],
    ['a list of ids', ['118', '119']],
    ['a list of goals', [signup]],
    ['a text', ''],
    ['nothing', null],
    ['true', true],
    ['an id', '118'],
    ['a wrapper in a wrapper', { page: 1, data: { page: 1, data: rows(signup) } }],
  ])('is refused for %s', (_what, data) => {
    expect(problemsOf(readConfig(anAnswer(data)))).toEqual([
      'It holds an answer of the platform, but not a list of goals (Goal::findAll).',
    ])
  })

  it.each([
    ['goals', rows({ Goal: aWireGoal({ name: 5 }) }), 'Goal 118 has name = 5'],
    ['goals', rows(signup, signup), 'Goal 118 stands in it more than once'],
    ['offers', rows({ ...signup, Offer: { ...offer, name: 5 } }), 'Offer 204 has name = 5'],
    ['offers', rows({ ...signup, Offer: { name: 'Shop' } }), 'Offer no. 1 has no id'],
    ['advertisers', rows({ ...signup, Advertiser: { id: 'x' } }), 'Advertiser x has id = "x"'],
  ])('is refused for wrong %s', (_what, data, said) => {
    const problems = problemsOf(readConfig(anAnswer(data)))
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain(said)
  })

  it.each([
    ['wrappers', '{"page":1,"data":'.repeat(100_000) + '[]' + '}'.repeat(100_000)],
    ['an offer’s id', `{"1":{"Goal":{"id":"1"},"Offer":{"id":${nested(200_000)}}}}`],
    ['a goal', `{"1":{"Goal":{"id":${nested(200_000)}}}}`],
  ])('is refused, not a crash, when %s are nested without end', (_what, data) => {
    const text = anAnswer('DATA').replace('"DATA"', data)
    expect(problemsOf(readConfig(text)).length).toBeGreaterThan(0)
  })

  it('is answered whatever its data is', () => {
    fc.assert(
      fc.property(jsons(), (json) => {
        for (const data of [json, rows({ Goal: json }), rows({ ...signup, Offer: json })]) {
          const outcome = readConfig(anAnswer(data))
          expect(JSON.stringify(outcome)).not.toContain(TOKEN)
        }
      }),
    )
  })
})
