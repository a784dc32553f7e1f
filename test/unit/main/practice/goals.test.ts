import { describe, expect, it } from 'vitest'
import type { BracketedObject } from '#domain/wire/brackets'
import { aConfig, aWireGoal } from '../../../support/configs'
import { allSwitchedOn, aGoal, anAdvertiser, anOffer } from '../../../support/goals'
import { aPractice } from '../../../support/practice'

/** The clock of the practice network, as the platform would write it. */
const NOW = Date.UTC(2026, 0, 1) / 1000

const withoutEncryption = aConfig({
  network: { id: 'acme', name: 'Acme', preferences: { encrypt_tracking_pixels: '0' } },
  offers: [anOffer({ has_goals_enabled: false })],
})

const data = (over: BracketedObject = {}) => ({ data: { offer_id: '40', name: 'Test', ...over } })

describe('a created goal', () => {
  it('is answered whole, with the platform’s defaults, though the offer has its goals off', async () => {
    const { post } = await aPractice({ config: withoutEncryption })
    const { response } = await post('Goal', 'create', {
      data: { status: 'deleted', description: 'String', offer_id: '40', name: 'Test' },
    })
    expect(response.status).toBe(1)
    expect(response.data).toEqual({
      Goal: aWireGoal({
        id: '502',
        offer_id: '40',
        name: 'Test',
        description: 'String',
        status: 'deleted',
        modified: NOW,
      }),
    })
  })

  it('is active, and enforces encryption where the network says so, unless told otherwise', async () => {
    const { post } = await aPractice({
      config: aConfig({ network: { id: 'a', name: 'A', preferences: allSwitchedOn } }),
    })
    expect((await post('Goal', 'create', data())).response.data).toMatchObject({
      Goal: { status: 'active', enforce_encrypt_tracking_pixels: '1' },
    })
    const told = data({ enforce_encrypt_tracking_pixels: '0' })
    expect((await post('Goal', 'create', told)).response.data).toMatchObject({
      Goal: { enforce_encrypt_tracking_pixels: '0' },
    })
  })

  it('is made once more when the same is sent again: nothing tells the two apart', async () => {
    const { post, rows } = await aPractice()
    await post('Goal', 'create', data())
    await post('Goal', 'create', data())
    expect(rows('Goal').map(({ id, name }) => [id, name])).toEqual([
      ['501', 'First purchase'],
      ['502', 'Test'],
      ['503', 'Test'],
    ])
  })
})

describe('what a write answers', () => {
  it.each([
    ['create', data(), '502'],
    ['update', { id: '501', data: { name: 'New' } }, true],
    ['updateField', { id: '501', field: 'name', value: 'New' }, true],
  ])('after %s is the object, or less where that is asked for', async (method, params, less) => {
    const { post } = await aPractice()
    const { response } = await post('Goal', method, { ...params, return_object: '1' })
    expect(response.data).toHaveProperty('Goal.id')
    expect((await post('Goal', method, params)).response.data).toHaveProperty('Goal.id')
    const { data: short } = (await post('Goal', method, { ...params, return_object: '0' })).response
    expect(short).toEqual(method === 'create' ? '504' : less)
  })
})

describe('an update', () => {
  it('changes what was sent and the moment, nothing else', async () => {
    const { post, get, pass } = await aPractice()
    const before = (await get('Goal', 'findById', { id: '501' })).response.data
    pass(5)
    const { response } = await post('Goal', 'update', { id: '501', data: { name: 'New' } })
    expect(response.data).toEqual({
      Goal: { ...(before as { Goal: object }).Goal, name: 'New', modified: NOW + 5 },
    })
  })

  it('twice within a second has the same moment', async () => {
    const { post, pass, rows } = await aPractice()
    await post('Goal', 'update', { id: '501', data: { name: 'One' } })
    pass(0.9)
    await post('Goal', 'update', { id: '501', data: { name: 'Two' } })
    expect(rows('Goal')).toMatchObject([{ name: 'Two', modified: NOW }])
  })

  it('brings amounts into the platform’s form: five places, two for a percentage, rounded', async () => {
    const { post, rows } = await aPractice()
    const sent = { default_payout: '2', max_payout: '1.234567', percent_payout: '7.555' }
    await post('Goal', 'update', { id: '501', data: sent })
    expect(rows('Goal')).toMatchObject([
      { default_payout: '2.00000', max_payout: '1.23457', percent_payout: '7.56' },
    ])
  })

  it('takes id and moment without a word and without effect', async () => {
    const { post, rows } = await aPractice()
    const sent = { id: '7', modified: '12', network_goal_id: '3', name: 'New' }
    expect((await post('Goal', 'update', { id: '501', data: sent })).response.status).toBe(1)
    expect(rows('Goal')).toMatchObject([
      { id: '501', name: 'New', modified: NOW, network_goal_id: null },
    ])
  })

  it('cannot send nothing: null arrives as a text, and an empty one clears', async () => {
    const config = aConfig({ goals: [aGoal({ description: 'Old', ref_id: 'A' })] })
    const { post, rows } = await aPractice({ config })
    await post('Goal', 'update', { id: '501', data: { description: '', ref_id: 'null' } })
    expect(rows('Goal')).toMatchObject([{ description: null, ref_id: 'null' }])
  })

  it('deletes by status, and restores the same way', async () => {
    const { post, rows } = await aPractice()
    await post('Goal', 'updateField', { id: '501', field: 'status', value: 'deleted' })
    expect(rows('Goal')).toMatchObject([{ status: 'deleted' }])
    await post('Goal', 'updateField', { id: '501', field: 'status', value: 'active' })
    expect(rows('Goal')).toMatchObject([{ status: 'active' }])
  })

  it('carries every character', async () => {
    const { post, rows } = await aPractice()
    const description = '50 % & more = "é" + 株式会社\r\n#1; \u{1f600} <b>'
    await post('Goal', 'update', { id: '501', data: { description } })
    expect(rows('Goal')).toMatchObject([{ description }])
  })
})

describe('a refused write', () => {
  it('names each field, and only the first entry says what could not be done', async () => {
    const { post, rows } = await aPractice()
    const sent = { status: 'paused', default_payout: 'five', is_private: 'true' }
    const { response } = await post('Goal', 'update', { id: '501', data: { name: ' ', ...sent } })
    expect(response).toMatchObject({ status: -1, errorMessage: 'Could not update goal.' })
    expect(response.errors).toEqual([
      {
        err_code: 1,
        err_msg: 'Name cannot be blank.',
        attribute_name: 'name',
        publicMessage: 'Could not update goal.',
      },
      {
        err_code: 3,
        err_msg: 'Status must be one of: active, deleted',
        attribute_name: 'status',
      },
      { err_code: 3, err_msg: 'Default_payout is not valid.', attribute_name: 'default_payout' },
      { err_code: 3, err_msg: 'Is_private is not valid.', attribute_name: 'is_private' },
    ])
    expect(rows('Goal')).toMatchObject([{ name: 'First purchase', status: 'active' }])
  })

  it.each([
    ['create', { data: { name: 'Test' } }, 'Offer_id cannot be blank.'],
    ['create', { data: { offer_id: '40' } }, 'Name cannot be blank.'],
    ['create', { data: { offer_id: '41', name: 'Test' } }, 'Offer_id is not valid.'],
    ['update', { id: '501', data: { advertiser_id: '8' } }, 'Advertiser_id is not valid.'],
    ['update', { id: '999', data: { name: 'Test' } }, 'Id is not valid.'],
    ['update', { id: '501', data: { name: ['a'] } }, 'Name is not valid.'],
  ])('%s %j says %s', async (method, params, said) => {
    const { post, rows } = await aPractice()
    const { errors } = (await post('Goal', method, params)).response
    expect(errors).toMatchObject([{ err_msg: said }])
    expect(rows('Goal')).toHaveLength(1)
  })

  it.each([
    ['create', {}, 'Missing required argument: data'],
    ['create', { data: 'x' }, 'Missing required argument: data'],
    ['update', { data: { name: 'x' } }, 'Missing required argument: id'],
    ['update', { id: '-1', data: { name: 'x' } }, 'Row id is negative'],
    ['updateField', { id: '501', field: 'name' }, 'Missing required argument: value'],
    [
      'update',
      { id: '501', data: { nam: 'x' } },
      "Field 'Goal.nam' does not exist or is not allowed to be used.",
    ],
  ])('%s %j says %s', async (method, params, said) => {
    const { post } = await aPractice()
    expect((await post('Goal', method, params)).response).toMatchObject({
      status: -1,
      errorMessage: said,
    })
  })

  it('knows the offers and advertisers that there are', async () => {
    const config = aConfig({
      offers: [anOffer(), anOffer({ id: 41 })],
      advertisers: [anAdvertiser(), anAdvertiser({ id: 8 })],
    })
    const { post, rows } = await aPractice({ config })
    const sent = { offer_id: '41', advertiser_id: '8' }
    await post('Goal', 'update', { id: '501', data: sent })
    expect(rows('Goal')).toMatchObject([sent])
  })
})
