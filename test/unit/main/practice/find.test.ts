import { describe, expect, it } from 'vitest'
import type { BracketedObject } from '#domain/wire/brackets'
import { aConfig } from '../../../support/configs'
import { aGoal, anAdvertiser, anOffer } from '../../../support/goals'
import { aPractice } from '../../../support/practice'

const config = aConfig({
  network: {
    id: 'acme',
    name: 'Acme',
    preferences: { enable_offer_goals: '1', encrypt_tracking_pixels: 0, network_currency: 'EUR' },
  },
  advertisers: [
    anAdvertiser({ modified: -62169984000 }),
    anAdvertiser({ id: 8, modified: '2018-02-16 10:24:02' }),
  ],
  offers: [
    anOffer({
      modified: 1518776642,
      extra: {
        approve_conversions: null,
        dne_third_party_list: false,
        require_terms_and_conditions: 0,
      },
    }),
    anOffer({ id: 41, advertiser_id: null }),
  ],
  goals: [
    aGoal({ id: 1, name: 'Install', default_payout: '5.00000' }),
    aGoal({ id: 2, name: 'Signup', default_payout: '10.00000', status: 'deleted' }),
    aGoal({ id: 3, name: 'Deposit', default_payout: '7.50000', description: 'a_b 100%' }),
    aGoal({ id: 4, name: 'Second_deposit', advertiser_id: null, ref_id: 'X', is_private: true }),
  ],
})

const idsIn = (data: unknown) => Object.keys(data as object)

describe('a list', () => {
  it('without a limit is the records by id, each under its model', async () => {
    const { get } = await aPractice({ config })
    const { data } = (await get('Goal', 'findAll')).response
    expect(idsIn(data)).toEqual(['1', '2', '3', '4'])
    expect(data).toMatchObject({ 1: { Goal: { id: '1', name: 'Install', is_private: '0' } } })
  })

  it('with a limit has its count around it, and a page number as a number', async () => {
    const { get } = await aPractice({ config })
    const { data } = (await get('Goal', 'findAll', { limit: '3', fields: ['id'] })).response
    expect(data).toEqual({
      page: 1,
      current: 0,
      count: 4,
      pageCount: 2,
      data: { 1: { Goal: { id: '1' } }, 2: { Goal: { id: '2' } }, 3: { Goal: { id: '3' } } },
    })
  })

  it('has its page number as the text that was sent', async () => {
    const { get } = await aPractice({ config })
    const params = { limit: '3', page: '2', fields: ['id'] }
    expect((await get('Goal', 'findAll', params)).response.data).toEqual({
      page: '2',
      current: 3,
      count: 4,
      pageCount: 2,
      data: { 4: { Goal: { id: '4' } } },
    })
  })

  it.each([
    [{ filters: { id: '9' } }, []],
    [
      { filters: { id: '9' }, limit: '3' },
      { page: 1, current: 0, count: 0, pageCount: 0, data: [] },
    ],
    [
      { limit: '3', page: '3', fields: ['id'] },
      { page: '3', current: 6, count: 4, pageCount: 2, data: [] },
    ],
  ])('for %j is empty, which is a JSON list', async (params, expected) => {
    const { get } = await aPractice({ config })
    expect((await get('Goal', 'findAll', params)).response.data).toEqual(expected)
  })

  it('of advertisers has the count around it even without a limit', async () => {
    const { get } = await aPractice({ config })
    const { data } = (await get('Advertiser', 'findAll', { fields: ['company'] })).response
    expect(data).toEqual({
      page: 1,
      current: 0,
      count: 2,
      pageCount: 1,
      data: { 7: { Advertiser: { company: 'Acme' } }, 8: { Advertiser: { company: 'Acme' } } },
    })
  })

  it('with limit 0 is everything', async () => {
    const { get } = await aPractice({ config })
    expect(idsIn((await get('Goal', 'findAll', { limit: '0' })).response.data)).toHaveLength(4)
  })

  it('is sorted before it is cut into pages', async () => {
    const { get } = await aPractice({ config })
    const page = async (sort: BracketedObject) => {
      const { data } = (await get('Goal', 'findAll', { sort, limit: '2' })).response
      return idsIn((data as { data: object }).data)
    }
    expect(await page({ id: 'desc' })).toEqual(['3', '4'])
    expect(await page({ 'Goal.id': 'asc' })).toEqual(['1', '2'])
    // By size, not as texts.
    expect(await page({ default_payout: 'desc' })).toEqual(['2', '3'])
    expect(await page({ status: 'asc', name: 'asc' })).toEqual(['1', '3'])
  })
})

describe('filters', () => {
  it.each<[BracketedObject, readonly string[]]>([
    [{ status: 'active' }, ['1', '3', '4']],
    [{ status: ['active', 'deleted'] }, ['1', '2', '3', '4']],
    [{ status: 'active', ref_id: 'X' }, ['4']],
    [{ 'Goal.id': '2' }, ['2']],
    [{ OR: { status: 'deleted', ref_id: 'X' } }, ['2', '4']],
    [{ OR: { status: 'deleted', ref_id: 'X' }, id: '4' }, ['4']],
    [{ default_payout: { GREATER_THAN: '5' } }, ['2', '3']],
    [{ default_payout: { GREATER_THAN_OR_EQUAL_TO: '7.5' } }, ['2', '3']],
    [{ default_payout: { LESS_THAN: '7.5' } }, ['1', '4']],
    [{ default_payout: { LESS_THAN_OR_EQUAL_TO: '7.5' } }, ['1', '3', '4']],
    [{ default_payout: { NOT_EQUAL_TO: '5' } }, ['2', '3']],
    [{ name: { LIKE: '%DEPOSIT' } }, ['3', '4']],
    [{ name: { NOT_LIKE: 'second_deposit' } }, ['1', '2', '3']],
    [{ description: { LIKE: '%.%' } }, []],
    [{ advertiser_id: { NULL: '1' } }, ['4']],
    [{ advertiser_id: { NOT_NULL: '1' } }, ['1', '2', '3']],
    [{ is_private: { TRUE: '1' } }, ['4']],
    [{ is_private: { FALSE: '1' } }, ['1', '2', '3']],
  ])('%j finds %j', async (filters, ids) => {
    const { get } = await aPractice({ config })
    expect(idsIn((await get('Goal', 'findAll', { filters })).response.data)).toEqual(ids)
  })

  it.each([
    [{ filters: { nam: '1' } }, "Field 'Goal.nam' does not exist or is not allowed to be used."],
    [{ sort: { nam: 'asc' } }, "Field 'Goal.nam' does not exist or is not allowed to be used."],
    [{ fields: ['nam'] }, "Field 'Goal.nam' does not exist or is not allowed to be used."],
    [
      { filters: { modified: { GREATER_THAN: '5' } } },
      "Field 'Goal.modified' does not exist or is not allowed to be used.",
    ],
    [{ filters: { id: { ABOUT: '5' } } }, 'Filter operator ABOUT is not supported.'],
    [{ contain: ['Stat'] }, "Contain 'Stat' is not allowed for Goal."],
    [{ contain: ['toString'] }, "Contain 'toString' is not allowed for Goal."],
  ])('%j are refused where the platform cannot use them', async (params, said) => {
    const { get } = await aPractice({ config })
    expect((await get('Goal', 'findAll', params)).response).toMatchObject({
      status: -1,
      errorMessage: said,
    })
  })
})

describe('one goal, or several by their ids', () => {
  it('that nobody has is no error', async () => {
    const { get } = await aPractice({ config })
    const { response } = await get('Goal', 'findById', { id: '999' })
    expect(response).toMatchObject({ status: 1, data: null, errors: [] })
    expect((await get('Goal', 'findById', { id: '-1' })).response.errorMessage).toBe(
      'Row id is negative',
    )
  })

  it('come by id, those left out that nobody has', async () => {
    const { get } = await aPractice({ config })
    const ids = async (...asked: readonly string[]) =>
      (await get('Goal', 'findAllByIds', { ids: asked, fields: ['id'] })).response.data
    expect(await ids('3', '999', '1', '3')).toEqual({
      1: { Goal: { id: '1' } },
      3: { Goal: { id: '3' } },
    })
    expect(await ids('999')).toEqual([])
    expect((await get('Goal', 'findAllByIds')).response.errorMessage).toBe(
      'Missing required argument: ids',
    )
  })

  it('of offers and advertisers come as a list of texts where only ids are asked for', async () => {
    const { get } = await aPractice({ config })
    expect((await get('Offer', 'findAllIds')).response.data).toEqual(['40', '41'])
    expect((await get('Advertiser', 'findAllIds')).response.data).toEqual(['7', '8'])
  })
})

describe('what comes along', () => {
  it('stands beside the goal: an object, or null', async () => {
    const { get } = await aPractice({ config })
    const params = { contain: ['Offer', 'Advertiser'], fields: ['id'] }
    const { data } = (await get('Goal', 'findAll', params)).response
    expect(data).toMatchObject({
      1: { Goal: { id: '1' }, Offer: { id: '40' }, Advertiser: { id: '7' } },
      4: { Goal: { id: '4' }, Offer: { id: '40' }, Advertiser: null },
    })
  })

  it('to an offer is an object by id, a list where there is none', async () => {
    const { get } = await aPractice({ config })
    const params = { contain: { Goal: { fields: ['name'] } }, fields: ['id'] }
    expect((await get('Offer', 'findAll', params)).response.data).toEqual({
      40: {
        Offer: { id: '40' },
        Goal: {
          1: { name: 'Install' },
          2: { name: 'Signup' },
          3: { name: 'Deposit' },
          4: { name: 'Second_deposit' },
        },
      },
      41: { Offer: { id: '41' }, Goal: [] },
    })
  })

  it('has its moment as a text, where the object itself has a number', async () => {
    const { get } = await aPractice({ config })
    const { data } = (await get('Offer', 'findById', { id: '40', contain: ['Advertiser'] }))
      .response
    expect(data).toMatchObject({
      Offer: { modified: 1518776642 },
      Advertiser: { modified: '0000-00-00 00:00:00' },
    })
    const goal = (await get('Goal', 'findById', { id: '1', contain: 'Offer' })).response.data
    expect(goal).toMatchObject({ Offer: { modified: '2018-02-16 10:24:02' } })
  })
})

describe('types on the wire', () => {
  it('are mixed, as they were recorded', async () => {
    const { get } = await aPractice({ config })
    const { data } = (await get('Offer', 'findById', { id: '40' })).response
    expect(data).toMatchObject({
      Offer: {
        id: '40',
        has_goals_enabled: '1',
        approve_conversions: null,
        dne_third_party_list: false,
        require_terms_and_conditions: 0,
        modified: 1518776642,
      },
    })
    const never = (await get('Advertiser', 'findById', { id: '7' })).response.data
    expect(never).toMatchObject({ Advertiser: { modified: -62169984000 } })
    const text = (await get('Advertiser', 'findById', { id: '8' })).response.data
    expect(text).toMatchObject({ Advertiser: { modified: '2018-02-16 10:24:02' } })
  })
})

describe('preferences', () => {
  it('are read all at once or one by one', async () => {
    const { get } = await aPractice({ config })
    const record = (name: string, value: unknown) => ({
      Preference: { name, value, encrypted: '0', modified: '0000-00-00 00:00:00' },
    })
    expect((await get('Preference', 'findAll')).response.data).toEqual({
      enable_offer_goals: record('enable_offer_goals', '1'),
      encrypt_tracking_pixels: record('encrypt_tracking_pixels', 0),
      network_currency: record('network_currency', 'EUR'),
    })
    const one = async (method: string, name: string) =>
      (await get('Preference', method, { name })).response.data
    expect(await one('findByName', 'network_currency')).toEqual(record('network_currency', 'EUR'))
    expect(await one('findByName', 'other')).toBeNull()
    expect(await one('getValue', 'network_currency')).toBe('EUR')
    expect(await one('getValue', 'encrypt_tracking_pixels')).toBe('0')
    expect(await one('getValue', 'other')).toBeNull()
    expect(await one('isEnabled', 'enable_offer_goals')).toBe(true)
    expect(await one('isEnabled', 'encrypt_tracking_pixels')).toBe(false)
    expect(await one('isEnabled', 'other')).toBe(false)
  })

  it('that are none are a list', async () => {
    const none = aConfig({ network: { id: 'a', name: 'A', preferences: {} } })
    const { get } = await aPractice({ config: none })
    expect((await get('Preference', 'findAll')).response.data).toEqual([])
  })
})
