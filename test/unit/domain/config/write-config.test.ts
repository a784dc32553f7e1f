import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Config } from '#domain/config/config'
import { configOf, recordsOf } from '#domain/config/network-config'
import { readConfig } from '#domain/config/read-config'
import { writeConfig } from '#domain/config/write-config'
import { goalFields } from '#domain/goal/catalogue'
import type { Json } from '#domain/json'
import { configs, jsons } from '../../../support/arbitraries'
import { aConfig, aFileText } from '../../../support/configs'
import { aGoal, anAdvertiser, aNewGoal, anOffer } from '../../../support/goals'
import { valueOf } from '../../../support/outcomes'

/** Opens a file as a network of its own and exports it again. */
function throughAStore(text: string): string {
  const config = valueOf(readConfig(text))
  let made = 0
  const records = recordsOf(config, () => `new-${++made}`)
  return writeConfig(configOf(config, records))
}

function parsed(text: string): { readonly goals: readonly Record<string, Json>[] } {
  return JSON.parse(text) as { readonly goals: readonly Record<string, Json>[] }
}

function reversed(config: Config): Config {
  const backwards = <T extends { readonly extra: object }>(list: readonly T[]): readonly T[] =>
    list
      .toReversed()
      .map((it) => ({ ...it, extra: Object.fromEntries(Object.entries(it.extra).reverse()) }))
  return {
    network: {
      ...config.network,
      preferences: Object.fromEntries(Object.entries(config.network.preferences).reverse()),
    },
    advertisers: backwards(config.advertisers),
    offers: backwards(config.offers),
    goals: backwards(config.goals),
  }
}

describe('a configuration file', () => {
  it('says what it is first, and ends with one line break', () => {
    const text = writeConfig(aConfig())
    expect(text.startsWith('{\n  "format": "goalpost/config",\n  "version": 1,\n  "network"')).toBe(
      true,
    )
    expect(text).toMatch(/[^\n]\n$/)
  })

  it('has ids as numbers, booleans as booleans, amounts as texts, in the catalogue’s order', () => {
    const [goal = {}] = parsed(writeConfig(aConfig())).goals
    expect(goal).toMatchObject({ id: 501, is_private: false, default_payout: '5.00000' })
    expect(Object.keys(goal)).toEqual(goalFields.map((field) => field.name))
  })

  it('sorts goals by offer and id, and puts new ones last in their offer, by name', () => {
    const goals = [
      aGoal({ id: 9, offer_id: 41 }),
      aNewGoal({ name: 'B', offer_id: 40 }),
      aGoal({ id: 10, offer_id: 40 }),
      aNewGoal({ name: 'A', offer_id: 40 }),
      aGoal({ id: 9000, offer_id: null }),
      aGoal({ id: 2, offer_id: 40 }),
    ]
    const written = parsed(writeConfig(aConfig({ goals }))).goals
    expect(written.map((goal) => goal.id ?? goal.name)).toEqual([2, 10, 'A', 'B', 9, 9000])
  })

  it('sorts offers and advertisers by id', () => {
    const text = writeConfig(
      aConfig({
        offers: [anOffer({ id: 100 }), anOffer({ id: 20 })],
        advertisers: [anAdvertiser({ id: 8 }), anAdvertiser({ id: 7 })],
      }),
    )
    const config = valueOf(readConfig(text))
    expect(config.offers.map((offer) => offer.id)).toEqual([20, 100])
    expect(config.advertisers.map((advertiser) => advertiser.id)).toEqual([7, 8])
  })

  it('has neither id nor time on a goal that is not on the platform', () => {
    const goals = [aNewGoal({ modified: 1700000000, extra: { network_brand_id: '3' } })]
    const [goal = {}] = parsed(writeConfig(aConfig({ goals }))).goals
    expect(Object.keys(goal)).not.toContain('id')
    expect(Object.keys(goal)).not.toContain('modified')
    expect(goal.network_brand_id).toBe('3')
  })

  it('is the same bytes for the same network, in whatever order it is held', () => {
    fc.assert(
      fc.property(configs(), (config) => {
        expect(writeConfig(reversed(config))).toBe(writeConfig(config))
      }),
    )
  })

  it('is the same bytes where two new goals differ only in what is not theirs', () => {
    const goals = [
      aNewGoal({ modified: 9, extra: { b: 1, a: 2 } }),
      aNewGoal({ modified: 5, extra: { a: 3, b: 0 } }),
    ]
    const text = writeConfig(aConfig({ goals }))
    expect(writeConfig(valueOf(readConfig(text)))).toBe(text)
  })
})

describe('export, open, export', () => {
  it('gives the same bytes', () => {
    fc.assert(
      fc.property(configs(), (config) => {
        const text = writeConfig(config)
        expect(writeConfig(valueOf(readConfig(text)))).toBe(text)
        expect(throughAStore(text)).toBe(text)
      }),
    )
  })

  it('gives the same bytes from the second time on for whatever can be opened', () => {
    const loose = fc.dictionary(
      fc.constantFrom('id', 'offer_id', 'name', 'default_payout', 'is_private', 'modified', 'x'),
      fc.oneof(fc.constantFrom<Json>('1', 0, 2, true, null, '2.5', ' 3. ', ''), jsons()),
      { noNullPrototype: true },
    )
    let opened = 0
    fc.assert(
      fc.property(fc.array(loose, { maxLength: 3 }), (goals) => {
        const read = readConfig(aFileText({ goals }))
        if (!read.ok) return
        opened += 1
        const text = writeConfig(read.value)
        expect(throughAStore(text)).toBe(text)
      }),
      { numRuns: 500 },
    )
    expect(opened).toBeGreaterThan(50)
  })
})
