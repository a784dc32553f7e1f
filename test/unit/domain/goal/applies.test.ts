import { describe, expect, it } from 'vitest'
import { whyNotUsed } from '#domain/goal/applies'
import { goalFields } from '#domain/goal/catalogue'
import { goalField, type Goal, type GoalFieldName } from '#domain/goal/goal'
import type { GoalField } from '#domain/goal/goal-field'
import type { Preferences } from '#domain/network/preferences'
import { aGoal, allSwitchedOn } from '../../../support/goals'

function unused(goal: Goal, preferences: Preferences = allSwitchedOn): readonly string[] {
  const fields: readonly GoalField[] = goalFields
  return fields
    .filter((field) => whyNotUsed(field, goal, { preferences }) !== null)
    .map((field) => field.name)
}

describe('a field that the platform does not use', () => {
  it.each([
    ['cpa_flat', ['percent_payout']],
    ['cpa_percentage', ['default_payout']],
    ['cpa_both', []],
  ])('follows from the payout type %s', (payout_type, names) => {
    expect(unused(aGoal({ payout_type, revenue_type: 'cpa_both' }))).toEqual(names)
  })

  it.each([
    ['cpa_flat', ['max_percent_payout']],
    ['cpa_percentage', ['max_payout']],
    ['cpa_both', []],
  ])('follows from the revenue type %s', (revenue_type, names) => {
    expect(unused(aGoal({ revenue_type, payout_type: 'cpa_both' }))).toEqual(names)
  })

  it.each(['cpc', 'cpm', 'something_new', null])(
    'is none where the type %j says nothing of amounts',
    (type) => {
      expect(unused(aGoal({ payout_type: type, revenue_type: type }))).toEqual([])
    },
  )

  it.each([
    ['enable_conversion_approval', 'approve_conversions'],
    ['encrypt_tracking_pixels', 'enforce_encrypt_tracking_pixels'],
  ])('follows from the preference %s', (preference, name) => {
    const goal = aGoal({ payout_type: 'cpa_both', revenue_type: 'cpa_both' })
    expect(unused(goal, { ...allSwitchedOn, [preference]: '0' })).toEqual([name])
    expect(unused(goal, { ...allSwitchedOn, [preference]: 1 })).toEqual([])
  })

  it('is none because of a preference that was never read', () => {
    expect(unused(aGoal({ payout_type: 'cpa_both', revenue_type: 'cpa_both' }), {})).toEqual([])
  })

  it.each<[GoalFieldName, Partial<Goal>, Preferences]>([
    ['default_payout', { payout_type: 'cpa_percentage' }, {}],
    ['percent_payout', { payout_type: 'cpa_flat' }, {}],
    ['max_payout', { revenue_type: 'cpa_percentage' }, {}],
    ['max_percent_payout', { revenue_type: 'cpa_flat' }, {}],
    ['approve_conversions', {}, { enable_conversion_approval: '0' }],
    ['enforce_encrypt_tracking_pixels', {}, { encrypt_tracking_pixels: '0' }],
  ])('has a reason that completes a sentence: %s', (name, goal, preferences) => {
    expect(whyNotUsed(goalField(name), aGoal(goal), { preferences })).toMatch(/^[a-z].+[a-z]$/)
  })
})
