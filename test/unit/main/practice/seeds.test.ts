import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readConfig } from '#domain/config/read-config'
import { seededNetwork } from '../../../../src-main/practice/seeds'
import { contentOf } from '../../../../src-main/practice/wire-form'
import { aPractice } from '../../../support/practice'

const sample = join(import.meta.dirname, '../../../../resources/sample-network.goalpost.json')

describe('a made-up network', () => {
  it('is the same for the same seed, another for another one', () => {
    const [one, same] = [seededNetwork(500, 7), seededNetwork(500, 7)]
    expect(one).toEqual(same)
    expect(seededNetwork(500, 8)).not.toEqual(one)
  })

  it.each([1, 20, 21, 1000])(
    'of %d goals has them all, each with an offer that exists',
    (count) => {
      const { rows } = contentOf(seededNetwork(count, 1))
      const offers = new Set(rows.Offer.map(({ id }) => id))
      const advertisers = new Set(rows.Advertiser.map(({ id }) => id))
      expect(rows.Goal).toHaveLength(count)
      expect(rows.Goal.every(({ offer_id }) => offers.has(offer_id as string))).toBe(true)
      expect(
        rows.Offer.every(
          ({ advertiser_id }) => advertiser_id === null || advertisers.has(advertiser_id as string),
        ),
      ).toBe(true)
    },
  )

  it('has goals on the wire whose scalars are all texts, but for the moment', () => {
    const { rows } = contentOf(seededNetwork(200, 1))
    for (const { modified, ...goal } of rows.Goal) {
      expect(typeof modified).toBe('number')
      for (const value of Object.values(goal)) expect(['string', 'object']).toContain(typeof value)
      expect(goal.default_payout).toMatch(/^\d+\.\d{5}$/)
    }
  })
})

describe('a network that is played', () => {
  it.each([
    ['the sample', readSample],
    ['a made-up one', () => seededNetwork(150, 3)],
  ])('answers with goals that a file of its answer holds: %s', async (_which, read) => {
    const config = read()
    const { raw } = await aPractice({ config })
    const params = { contain: ['Offer', 'Advertiser'] }
    const answer = readConfig(await (await raw('Goal', 'findAll', params)).text())
    const byId = (a: { id: number | null }, b: { id: number | null }) => (a.id ?? 0) - (b.id ?? 0)
    const wanted = config.goals.toSorted(byId).map((goal) => ({
      ...goal,
      extra: { network_brand_id: null, network_goal_id: null, ...goal.extra },
    }))
    expect(answer.ok && answer.value.goals).toEqual(wanted)
    const used = new Set(config.goals.map(({ offer_id }) => offer_id))
    const offers = answer.ok ? answer.value.offers.toSorted(byId) : []
    expect(offers.map(({ id, name }) => [id, name])).toEqual(
      config.offers
        .filter(({ id }) => used.has(id))
        .toSorted(byId)
        .map(({ id, name }) => [id, name]),
    )
  })
})

function readSample() {
  const read = readConfig(readFileSync(sample, 'utf8'))
  if (!read.ok) throw new Error('The sample cannot be read')
  return read.value
}
