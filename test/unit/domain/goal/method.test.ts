import { describe, expect, test } from 'vitest'
import { methodSet } from '#domain/change/labels'
import { blankGoal } from '#domain/goal/goal'
import { methodOf, methodSide, methodValues } from '#domain/goal/method'

const sides = ['payout', 'revenue'] as const
const methods = ['default', 'tiers', 'groups'] as const

describe('a method', () => {
  test.each(sides.flatMap((side) => methods.map((method) => [side, method] as const)))(
    'of the %s that is set to %s reads back so, and leaves the other side alone',
    (side, method) => {
      const other = side === 'payout' ? 'revenue' : 'payout'
      const goal = { ...blankGoal, ...methodValues(side, method) }
      expect(methodOf(goal, side)).toBe(method)
      expect(methodOf(goal, other)).toBe('default')
    },
  )

  test('of a goal with both switches on is both', () => {
    const goal = { ...blankGoal, tiered_payout: true, use_payout_groups: true }
    expect(methodOf(goal, 'payout')).toBe('both')
    expect(methodOf(goal, 'revenue')).toBe('default')
  })

  test('is what its two switches alone say', () => {
    expect(methodSide('use_revenue_groups')).toBe('revenue')
    expect(methodSide('payout_type')).toBeNull()
  })
})

describe('a step that sets a method', () => {
  const tiers = { field: 'tiered_payout', value: true } as const
  const groups = { field: 'use_payout_groups', value: false } as const

  test('is called by it, of however many goals', () => {
    expect(methodSet([tiers, groups])).toBe('Payout method to tiers')
    expect(methodSet([tiers, groups, tiers, groups])).toBe('Payout method to tiers')
  })

  test.each([
    [[]],
    [[tiers]],
    [[tiers, groups, { field: 'name', value: 'x' } as const]],
    [[tiers, groups, { ...tiers, value: false }]],
    [[tiers, { field: 'use_revenue_groups', value: false } as const]],
  ])('is called something else where it says something else: %o', (edits) => {
    expect(methodSet(edits)).toBeNull()
  })
})
