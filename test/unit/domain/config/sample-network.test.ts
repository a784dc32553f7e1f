import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkConfig } from '#domain/check/check-config'
import { readConfig } from '#domain/config/read-config'
import { writeConfig } from '#domain/config/write-config'
import { defaultCheckSettings } from '#domain/goal/check-settings'
import { findingsOf } from '#domain/goal/findings'
import { goalField, goalValue, type Goal, type GoalFieldName } from '#domain/goal/goal'
import { groupBy } from '#domain/group-by'
import { isJsonObject, type Json } from '#domain/json'
import { currencyOf } from '#domain/network/network'
import { preferenceState } from '#domain/network/preferences'
import { valueOf } from '../../../support/outcomes'

const path = new URL('../../../../resources/sample-network.goalpost.json', import.meta.url)
const text = readFileSync(path, 'utf8')
const { network, advertisers, offers, goals } = valueOf(readConfig(text))
const names = [...offers, ...goals].map((it) => it.name ?? '')
const amounts: readonly GoalFieldName[] = [
  'default_payout',
  'max_payout',
  'percent_payout',
  'max_percent_payout',
]

function offerOf(goal: Goal) {
  return offers.find((offer) => offer.id === goal.offer_id) ?? null
}

function findings(goal: Goal) {
  return findingsOf(goal, {
    offer: offerOf(goal),
    preferences: network.preferences,
    base: goal,
    settings: defaultCheckSettings,
  })
}

function used(name: GoalFieldName): ReadonlySet<unknown> {
  return new Set(goals.map((goal) => goal[name]))
}

function isNested(value: Json): boolean {
  return isJsonObject(value) && Object.values(value).some((inner) => typeof inner === 'object')
}

describe('the sample network', () => {
  it('is written as an export writes it', () => {
    expect(writeConfig({ network, advertisers, offers, goals })).toBe(text)
  })

  it('is plainly a sample', () => {
    expect(network.id).toBe('sample')
    expect(network.name).toMatch(/sample/i)
  })

  it('is large enough to work in', () => {
    expect(advertisers.length).toBeGreaterThanOrEqual(4)
    expect(offers.length).toBeGreaterThanOrEqual(14)
    expect(goals.length).toBeGreaterThanOrEqual(75)
  })

  it('has preferences on and off', () => {
    const state = (name: string) => preferenceState(network.preferences, name)
    expect(network.preferences.enable_offer_goals).toBe('1')
    expect(state('enable_conversion_approval')).toBe('on')
    expect(state('encrypt_tracking_pixels')).toBe('off')
    expect(state('enable_advertiser_security_token')).not.toBe('unknown')
    expect(network.preferences.network_currency).toMatch(/^[A-Z]{3}$/)
  })

  it.each(['protocol', 'payout_type', 'revenue_type', 'status'] as const)(
    'uses every choice of %s that can be chosen',
    (name) => {
      const field = goalField(name)
      const choices = field.kind === 'choice' ? field.choices : []
      const offered = choices.filter((choice) => choice.writable).map((choice) => choice.value)
      expect([...used(name)]).toEqual(expect.arrayContaining(offered))
    },
  )

  it('has one goal from before, paid by click or by thousand impressions', () => {
    const legacy = goals.filter((goal) => /^cp[cm]$/.test(goal.payout_type ?? ''))
    expect(legacy).toHaveLength(1)
    expect(legacy.flatMap(findings)).toEqual([])
  })

  it.each([
    'is_end_point',
    'is_private',
    'tiered_payout',
    'tiered_revenue',
    'use_payout_groups',
    'use_revenue_groups',
    'allow_multiple_conversions',
    'approve_conversions',
    'display_advertiser',
  ] as const)('has goals with %s and goals without', (name) => {
    expect(used(name)).toEqual(new Set([true, false]))
  })

  it('has private goals, one of them with a payout left in place', () => {
    const hidden = goals.filter((goal) => goal.is_private)
    expect(hidden.length).toBeGreaterThan(3)
    expect(hidden.filter((goal) => Number(goal.default_payout) > 0)).toHaveLength(1)
  })

  it('has offers of every kind that a rule or a screen cares for', () => {
    const withGoals = new Set(goals.map((goal) => goal.offer_id))
    const off = offers.filter((offer) => !offer.has_goals_enabled)
    expect(off.some((offer) => withGoals.has(offer.id))).toBe(true)
    expect(offers.some((offer) => !withGoals.has(offer.id))).toBe(true)
    expect(offers.some((offer) => offer.advertiser_id === null)).toBe(true)
    expect(new Set(offers.map((offer) => offer.status)).size).toBeGreaterThan(2)
    expect(offers.some((offer) => offer.default_goal_name === null)).toBe(true)
    expect(offers.some((offer) => offer.default_goal_name !== null)).toBe(true)
  })

  it('pays in several currencies, and in the network’s', () => {
    const own = new Set(offers.map((offer) => offer.currency))
    expect(own).toEqual(new Set(['EUR', 'USD', 'JPY', null]))
    const all = offers.map((offer) => currencyOf(offer, network.preferences))
    expect(all).not.toContain(null)
  })

  it('has addresses that pass the transaction on, addresses that do not, and none', () => {
    const urls = offers.map((offer) => offer.offer_url)
    expect(urls).toContain(null)
    expect(urls.some((url) => url?.includes('{transaction_id}') === true)).toBe(true)
    expect(urls.some((url) => url?.includes('{transaction_id}') === false)).toBe(true)
  })

  it('leads nowhere but to addresses that cannot exist', () => {
    const hosts = [...text.matchAll(/https?:\/\/([^/"?]+)/g)].map((match) => match[1])
    expect(hosts.length).toBeGreaterThan(0)
    expect(hosts.filter((host) => host?.endsWith('.example') !== true)).toEqual([])
  })

  it('refers to offers and advertisers that it has', () => {
    expect(goals.filter((goal) => offerOf(goal) === null)).toEqual([])
    const known = new Set([null, ...advertisers.map((advertiser) => advertiser.id)])
    expect(offers.filter((offer) => !known.has(offer.advertiser_id))).toEqual([])
    const owners = new Set(offers.map((offer) => offer.advertiser_id))
    expect(advertisers.filter((advertiser) => !owners.has(advertiser.id))).toEqual([])
  })

  it('has nothing set in each field that may be empty, somewhere', () => {
    for (const name of [
      'description',
      'ref_id',
      'percent_payout',
      'max_percent_payout',
      'advertiser_id',
    ] as const) {
      expect(used(name)).toContain(null)
      expect(used(name).size).toBeGreaterThan(2)
    }
  })

  it('has keys that are not known here, some of them with parts', () => {
    const unknown = goals.flatMap((goal) => Object.keys(goal.extra))
    expect(unknown).toContain('network_brand_id')
    expect(unknown).toContain('network_goal_id')
    expect(offers.every((offer) => 'session_hours' in offer.extra)).toBe(true)
    expect(offers.every((offer) => 'payout_cap' in offer.extra)).toBe(true)
    for (const entities of [goals, offers, advertisers]) {
      const values = entities.flatMap((it) => Object.values(it.extra))
      expect(values.some(isNested)).toBe(true)
    }
  })

  it('has long names and names in many scripts', () => {
    expect(names.some((name) => name.length >= 120)).toBe(true)
    for (const script of [
      /\p{Script=Hiragana}|\p{Script=Katakana}/u,
      /\p{Script=Arabic}/u,
      /\p{Script=Greek}/u,
      /\p{Script=Cyrillic}/u,
      /\p{Emoji_Presentation}/u,
    ]) {
      expect(goals.some((goal) => script.test(goal.name ?? ''))).toBe(true)
    }
  })

  it('has amounts of five places, and every amount in the platform’s form', () => {
    expect(used('default_payout')).toContain('0.00125')
    for (const name of amounts) {
      const field = goalField(name)
      const places = field.kind === 'decimal' ? field.places : 0
      const written = goals.map((goal) => goalValue(goal, name)).filter((it) => it !== null)
      const form = new RegExp(`^\\d+\\.\\d{${places}}$`)
      expect(written.filter((amount) => !form.test(String(amount)))).toEqual([])
    }
  })

  it('has ids with gaps, and goals whose id is far from their neighbours’', () => {
    const ids = goals.map((goal) => goal.id ?? 0)
    const span = Math.max(...ids) - Math.min(...ids) + 1
    expect(span).toBeGreaterThan(goals.length)
    expect(ids).not.toEqual(ids.toSorted((a, b) => a - b))
  })

  it('has times as the platform sends them: epochs, a date of nought, a text', () => {
    const times = goals.map((goal) => goal.modified)
    expect(times.filter((time) => typeof time === 'string')).toHaveLength(1)
    expect(times.filter((time) => typeof time === 'number' && time < 0)).toHaveLength(1)
    expect(times.filter((time) => typeof time === 'number' && time > 1_500_000_000)).toHaveLength(
      goals.length - 2,
    )
  })

  it('shows a few errors and warnings, and is otherwise sound', () => {
    const checked = checkConfig({ network, advertisers, offers, goals })
    const found = checked.flatMap((it) => it.findings)
    const counted = [...groupBy(found, (it) => `${it.severity} ${it.code}`)]
    expect(Object.fromEntries(counted.map(([code, those]) => [code, those.length]))).toEqual({
      'error payout_tiers_and_groups': 1,
      'error advertiser_differs': 1,
      'error percent_payout_missing': 1,
      'warning encryption_not_used': 1,
      'warning end_point_missing': 2,
      'warning name_long': 2,
      'warning offer_goals_off': 2,
      'warning payout_above_revenue': 3,
      'warning pixel_not_secure': 3,
      'warning private_with_payout': 1,
      'warning revenue_zero': 3,
      'warning tiered_payout_unseen': 5,
      'warning tiered_revenue_unseen': 3,
      'warning transaction_id_not_passed': 2,
      'warning use_payout_groups_unseen': 5,
      'warning use_revenue_groups_unseen': 3,
    })
    expect(checked.length).toBeLessThan(goals.length / 2)
  })
})
