import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  faultNames,
  faults,
  randomFaults,
  type FaultName,
} from '../../../../src-main/practice/faults'
import { randomOf } from '../../../../src-main/practice/random'
import { aConfig } from '../../../support/configs'
import { aGoal } from '../../../support/goals'
import { aPractice } from '../../../support/practice'

const three = aConfig({ goals: [1, 2, 3].map((id) => aGoal({ id, description: 'Old' })) })

/** A practice network where the first call meets a fault, and no other. */
const withFault = (fault: FaultName) =>
  aPractice({ config: three, plan: ({ index }) => (index === 0 ? fault : null) })

const rename = { id: '1', data: { name: 'New' } }

describe('a fault on the line', () => {
  it.each<[FaultName, boolean]>([
    ['timeout-before', false],
    ['timeout-after', true],
  ])('%s: no answer comes; done: %s', async (fault, done) => {
    const { raw, stop, rows, calls } = await withFault(fault)
    let settled = false
    const answer = raw('Goal', 'update', rename).then(
      () => (settled = true),
      () => 'cut',
    )
    // A second call is answered although the first never is.
    while (calls.length === 0) await new Promise(setImmediate)
    await raw('Goal', 'findAll')
    expect(settled).toBe(false)
    expect(rows('Goal')[0]?.name === 'New').toBe(done)
    await stop()
    expect(await answer).toBe('cut')
  })

  it.each<[FaultName, boolean]>([
    ['reset-before', false],
    ['reset-after', true],
  ])('%s: the line is cut; done: %s', async (fault, done) => {
    const { raw, rows } = await withFault(fault)
    await expect(raw('Goal', 'update', rename)).rejects.toMatchObject({
      cause: { code: 'ECONNRESET' },
    })
    expect(rows('Goal')[0]?.name === 'New').toBe(done)
  })

  it.each<[FaultName, number, boolean]>([
    ['gateway-before', 502, false],
    ['gateway-after', 502, true],
    ['portal', 200, false],
  ])('%s: a page of HTML with status %d; done: %s', async (fault, status, done) => {
    const { raw, rows } = await withFault(fault)
    const answer = await raw('Goal', 'update', rename)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-type')).toContain('text/html')
    expect(await answer.text()).toContain('<html>')
    expect(rows('Goal')[0]?.name === 'New').toBe(done)
  })

  it('truncated: half the JSON, although it was done', async () => {
    const { raw, rows } = await withFault('truncated')
    const answer = await raw('Goal', 'update', rename)
    const text = await answer.text()
    expect(answer.status).toBe(200)
    expect(text.startsWith('{"request":')).toBe(true)
    expect(() => JSON.parse(text) as unknown).toThrow()
    expect(rows('Goal')).toMatchObject([{ name: 'New' }, {}, {}])
  })

  it('latency: two seconds go by first', async () => {
    const waits: number[] = []
    const { post } = await aPractice({
      plan: () => 'latency',
      wait: (milliseconds) => Promise.resolve(void waits.push(milliseconds)),
    })
    expect((await post('Goal', 'findAll')).response.status).toBe(1)
    expect(waits).toEqual([2000])
  })
})

describe('a fault of the platform', () => {
  it.each<[FaultName, object]>([
    [
      'rate-limit',
      { status: -1, errors: [{ publicMessage: expect.stringContaining('usage: 51.') as unknown }] },
    ],
    ['address-refused', { errors: { publicMessage: 'IP 127.0.0.1 is not white-listed' } }],
    [
      'token-refused',
      { errors: { publicMessage: 'NetworkToken NETpracticetest is not authenticated' } },
    ],
    [
      'error-list',
      {
        status: -1,
        errors: [
          { err_code: 1, attribute_name: 'name', publicMessage: 'Could not update goal.' },
          { err_code: 3, attribute_name: 'default_payout' },
        ],
      },
    ],
    ['error-alone', { status: -1, data: '', errors: { publicMessage: 'Could not update goal.' } }],
    [
      'error-network',
      { errors: { publicMessage: 'Network id is not valid' }, link: expect.any(String) as unknown },
    ],
    [
      'error-database',
      { status: -1, errorMessage: expect.stringContaining('database error') as unknown },
    ],
  ])('%s has its shape, and nothing is done', async (fault, shape) => {
    const { post, rows } = await withFault(fault)
    expect((await post('Goal', 'update', rename)).response).toMatchObject(shape)
    expect(rows('Goal')[0]?.name).toBe('First purchase')
    expect((await post('Goal', 'update', rename)).response.status).toBe(1)
  })

  it('repeated-page: the page before, under the number that was asked for', async () => {
    const { get } = await aPractice({ config: three, plan: () => 'repeated-page' })
    const page = async (number: string) =>
      (await get('Goal', 'findAll', { limit: '1', page: number, fields: ['id'] })).response.data
    expect(await page('2')).toMatchObject({ page: '2', count: 3, data: { 1: {} } })
    expect(await page('1')).toMatchObject({ page: '1', count: 3, data: { 1: {} } })
  })

  it('repeated-page: the rows before, where a key says from where on', async () => {
    const { get } = await aPractice({ config: three, plan: () => 'repeated-page' })
    const filters = { id: { GREATER_THAN: '2' }, status: 'active' }
    const { data } = (await get('Goal', 'findAll', { limit: '2', filters, fields: ['id'] }))
      .response
    expect(data).toMatchObject({ page: 1, count: 3, data: { 1: {}, 2: {} } })
  })

  it('missing-page: empty, though there are more', async () => {
    const { get } = await withFault('missing-page')
    const { data } = (await get('Goal', 'findAll', { limit: '2', page: '1' })).response
    expect(data).toEqual({ page: '1', current: 0, count: 3, pageCount: 2, data: [] })
  })

  it('stale-read: no goal shows its last write', async () => {
    const { get, post, pass } = await aPractice({
      config: three,
      plan: ({ method }) => (method === 'findAll' ? 'stale-read' : null),
    })
    for (const name of ['One', 'Two']) await post('Goal', 'update', { id: '1', data: { name } })
    await post('Goal', 'create', { data: { offer_id: '40', name: 'Made' } })
    pass(1)
    const { data } = (await get('Goal', 'findAll', { fields: ['name'] })).response
    expect(data).toEqual({
      1: { Goal: { name: 'One' } },
      2: { Goal: { name: 'First purchase' } },
      3: { Goal: { name: 'First purchase' } },
    })
    expect((await get('Goal', 'findById', { id: '4' })).response.data).not.toBeNull()
  })

  it('empty-ignored: an empty value leaves the field as it was', async () => {
    const { post, rows } = await withFault('empty-ignored')
    const sent = { id: '1', data: { description: '', name: 'New' } }
    expect((await post('Goal', 'update', sent)).response.status).toBe(1)
    expect(rows('Goal')[0]).toMatchObject({ description: 'Old', name: 'New' })
  })
})

describe('faults at random', () => {
  it('hit about every tenth call, the same ones for the same seed, each of them some time', () => {
    const hits = (seed: number) => {
      const plan = randomFaults(faultNames, randomOf(seed))
      return Array.from({ length: 4000 }, (_none, index) =>
        plan({ index, target: 'Goal', method: 'findAll' }),
      )
    }
    const met = hits(1).filter((fault) => fault !== null)
    expect(met.length / 4000).toBeCloseTo(0.1, 1)
    expect(new Set(met)).toEqual(new Set(faultNames))
    expect(hits(1)).toEqual(hits(1))
    expect(hits(2)).not.toEqual(hits(1))
  })

  it('are none where none is named', () => {
    const plan = randomFaults([], () => 0)
    expect(plan({ index: 0, target: 'Goal', method: 'findAll' })).toBeNull()
  })

  it('stand in the README, each with what it does', () => {
    const readme = readFileSync(join(import.meta.dirname, '../../../../README.md'), 'utf8')
    for (const name of faultNames)
      expect(readme).toMatch(new RegExp(`\\| \`${name}\` +\\| ${faults[name].help}`))
  })
})
