import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findingsByYup, findingsOf, findingsUnder } from '#domain/goal/findings'
import { isGoalFieldName } from '#domain/goal/goal'
import { anyTexts, newGoals, platformGoals } from '../../../support/arbitraries'
import { aContext, aGoal, allSwitchedOn, anOffer } from '../../../support/goals'

/** A goal with something wrong in the first, the middle and the last of its fields. */
const wrong = aGoal({
  offer_id: null,
  name: null,
  status: 'paused',
  default_payout: '-1.1234567',
  tiered_payout: true,
  use_payout_groups: true,
  max_payout: 'abc',
  tiered_revenue: true,
  use_revenue_groups: true,
  protocol: null,
  approve_conversions: true,
  enforce_encrypt_tracking_pixels: true,
  advertiser_id: 9,
})
const allOff = {
  enable_offer_goals: '0',
  enable_conversion_approval: '0',
  encrypt_tracking_pixels: '0',
}
const everything = aContext({
  offer: anOffer({ has_goals_enabled: false }),
  preferences: allOff,
})

describe('findings', () => {
  it('come in the order of the fields, errors before warnings', () => {
    expect(findingsOf(wrong, everything).map((finding) => finding.code)).toEqual([
      'offer_missing',
      'goals_not_enabled',
      'name_missing',
      'status_unknown',
      'default_payout_too_many_places',
      'default_payout_negative',
      'payout_tiers_and_groups',
      'max_payout_not_a_number',
      'revenue_tiers_and_groups',
      'protocol_unknown',
      'advertiser_differs',
      'offer_goals_off',
      'tiered_payout_unseen',
      'use_payout_groups_unseen',
      'tiered_revenue_unseen',
      'use_revenue_groups_unseen',
      'approval_not_used',
      'encryption_not_used',
    ])
  })

  it('say which of them block', () => {
    const severities = findingsOf(wrong, everything).map((finding) => finding.severity)
    expect(severities.filter((it) => it === 'error')).toHaveLength(11)
    expect(severities.slice(11)).toEqual(Array<string>(7).fill('warning'))
  })

  it('say which of them must be ticked before a post: those over money', () => {
    const base = aGoal({ default_payout: '0.50000', name: 'Bought' })
    const found = findingsOf(aGoal({ protocol: 'http', is_private: true }), aContext({ base }))
    expect(found.map(({ code, confirm }) => [code, confirm])).toEqual([
      ['default_payout_times_ten', true],
      ['pixel_not_secure', false],
      ['private_with_payout', true],
    ])
  })

  it('are shown under each field that they speak of', () => {
    const found = findingsOf(wrong, everything)
    const under = (name: 'tiered_payout' | 'use_payout_groups' | 'description') =>
      findingsUnder(found, name).map((finding) => finding.code)
    expect(under('tiered_payout')).toEqual(['payout_tiers_and_groups', 'tiered_payout_unseen'])
    expect(under('use_payout_groups')).toEqual([
      'payout_tiers_and_groups',
      'use_payout_groups_unseen',
    ])
    expect(under('description')).toEqual([])
  })

  it('quote what was typed letter for letter', () => {
    fc.assert(
      fc.property(
        fc.oneof(anyTexts(), fc.constantFrom('${path}', '${value} EUR', '$&', '%s')),
        (text) => {
          const [finding] = findingsOf(aGoal({ max_payout: text }), aContext())
          const quoted = finding?.code === 'max_payout_not_a_number'
          expect(!quoted || finding.sentence.startsWith(`“${text}” is not`)).toBe(true)
        },
      ),
    )
  })

  it('quote a template as it stands', () => {
    const [finding] = findingsOf(aGoal({ default_payout: '${path}' }), aContext())
    expect(finding?.sentence).toContain('“${path}”')
  })

  it('name the offer letter for letter', () => {
    const offer = anOffer({ name: 'Shop ${label}', has_goals_enabled: false })
    expect(findingsOf(aGoal(), aContext({ offer }))[0]?.sentence).toContain('Shop ${label}')
  })

  it('report a value of a wrong type under its field', () => {
    const [finding] = findingsOf(aGoal({ is_private: 'yes' as never }), aContext())
    expect(finding).toMatchObject({ severity: 'error', fields: ['is_private'] })
  })

  it('are those of the yup schemas, for any goal beside any base', () => {
    const goals = fc.oneof(platformGoals(), newGoals())
    fc.assert(
      fc.property(goals, fc.option(goals), fc.boolean(), (goal, other, isOwn) => {
        const context = aContext({ base: isOwn ? goal : other })
        expect(findingsOf(goal, context)).toEqual(findingsByYup(goal, context))
      }),
    )
  })

  it('are given for any goal, under fields that it has', () => {
    fc.assert(
      fc.property(fc.oneof(platformGoals(), newGoals()), fc.boolean(), (goal, onPlatform) => {
        const base = onPlatform ? goal : null
        const found = findingsOf(goal, aContext({ base, preferences: allSwitchedOn }))
        for (const finding of found) {
          expect(finding.fields.length).toBeGreaterThan(0)
          expect(finding.fields.filter((name) => !isGoalFieldName(name))).toEqual([])
        }
        expect(found.some((finding) => finding.code.endsWith('_unknown') && onPlatform)).toBe(false)
      }),
    )
  })
})
