import { describe, expect, it } from 'vitest'
import { findingsOf } from '#domain/goal/findings'
import type { Goal, GoalContext } from '#domain/goal/goal'
import { aContext, aGoal, anOffer } from '../../../support/goals'
import { both, codesOf, findings, shares, was } from '../../../support/rule-cases/case'

describe('an amount', () => {
  it('is checked even while it is not used', () => {
    expect(codesOf({ goal: { ...shares, default_payout: 'abc' } })).toEqual([
      'default_payout_not_a_number',
    ])
  })

  it('can be wrong in two ways at once', () => {
    const codes = findings({ goal: { max_payout: '-1.123456' } }).map((it) => it.code)
    expect(codes).toEqual(['max_payout_too_many_places', 'max_payout_negative'])
  })

  it('may be larger than a float could hold', () => {
    const amounts = (paid: string) => ({ default_payout: paid, max_payout: '12345678901234567890' })
    expect(findings({ goal: amounts('12345678901234567890.00000') })).toEqual([])
    const [finding] = findings({ goal: amounts('12345678901234567890.00001') })
    expect(finding?.code).toBe('payout_above_revenue')
    expect(finding?.sentence).toContain('pays 12345678901234567890.00001 EUR')
  })

  it('that can be read in two ways is answered with both, so that either can be typed', () => {
    const [finding] = findings({ goal: { max_payout: '1,234' } })
    expect(finding?.sentence).toBe(
      '“1,234” can be read as 1.234 or as 1234. Type 1.2340 or 1234.00, whichever you mean.',
    )
    expect(codesOf({ goal: { max_payout: '1234.00' } })).toEqual([])
  })

  it('that is not used has no part in a loss', () => {
    const fieldsOf = (goal: Partial<Goal>) =>
      findings({ goal }).find(({ code }) => code.startsWith('payout_above_revenue'))?.fields
    expect(fieldsOf({ default_payout: '9.00000' })).toEqual(['default_payout', 'max_payout'])
    expect(fieldsOf({ ...shares, percent_payout: '9.00' })).toEqual([
      'percent_payout',
      'max_percent_payout',
    ])
    expect(fieldsOf({ ...both, percent_payout: '9.00' })).toEqual([
      'default_payout',
      'percent_payout',
      'max_payout',
      'max_percent_payout',
    ])
  })

  it('that is not used is not taken for one that moved, nor one that came or went', () => {
    expect(
      codesOf({ goal: shares, context: was({ ...shares, default_payout: '9.00000' }) }),
    ).toEqual([])
    expect(codesOf({ context: was({ default_payout: '0.00000' }) })).toEqual([])
    expect(codesOf({ context: was({ default_payout: null }) })).toEqual([])
  })
})

describe('a loss', () => {
  const sentence = (goal: Partial<Goal>, context?: Partial<GoalContext>) =>
    findings({ goal, ...(context && { context }) }).find((it) => it.confirm)?.sentence

  it('is told with the amounts of both sides and their currency', () => {
    expect(sentence({ default_payout: '9.50000' })).toBe(
      'Each conversion pays 9.50 EUR and earns 8.00 EUR: every one loses money.',
    )
    expect(sentence({ ...shares, percent_payout: '8.50' })).toBe(
      'Each conversion pays 8.5 % of the sale and earns 8 % of the sale: every one loses money.',
    )
    const offer = anOffer({ currency: null })
    expect(
      sentence({ ...both, default_payout: '8.00000', percent_payout: '9.00' }, { offer }),
    ).toBe(
      'Each conversion pays 8.00 and 9 % of the sale and earns 8.00 and 7 % of the sale: every one loses money.',
    )
  })

  it('on one side of a sale is told with that sale', () => {
    expect(sentence({ ...both, percent_payout: '10.00' })).toBe(
      'Sales above 100.00 EUR lose money, for the payout is above the revenue there.',
    )
    expect(sentence({ ...both, default_payout: '9.00000' })).toBe(
      'Sales below 33.34 EUR lose money, for the payout is above the revenue there.',
    )
  })

  it('is told where no group matches, and not where tiers decide', () => {
    const loss = { default_payout: '9.00000' }
    for (const groups of ['use_payout_groups', 'use_revenue_groups']) {
      expect(sentence({ ...loss, [groups]: true })).toMatch(/^Where no group matches: /)
    }
    for (const tiers of ['tiered_payout', 'tiered_revenue']) {
      expect(sentence({ ...loss, [tiers]: true })).toBeUndefined()
    }
  })

  it('of a goal that records nothing any more is none', () => {
    const deleted = { status: 'deleted', is_private: true, protocol: 'http' }
    expect(codesOf({ goal: { ...deleted, default_payout: '9.00000' } })).toEqual([])
    expect(codesOf({ goal: { ...deleted, max_payout: '0.00000' } })).toEqual([])
    expect(codesOf({ goal: { ...deleted, ...shares, max_percent_payout: '101.00' } })).toEqual([])
  })
})

describe('a payout of nothing', () => {
  it.each(['tiered_payout', 'use_payout_groups', 'is_private'])('is meant with %s', (name) => {
    const goal = { default_payout: '0.00000', [name]: true }
    expect(codesOf({ goal })).not.toContain('payout_zero')
  })

  it.each(['tiered_payout', 'use_payout_groups'])(
    'is no reason to earn nothing where %s says what is paid',
    (name) => {
      const nothing = { default_payout: '0.00000', max_payout: '0.00000' }
      expect(codesOf({ goal: { ...nothing, is_private: true, [name]: true } })).toContain(
        'revenue_zero',
      )
    },
  )

  it('is one only where the type’s own amounts are', () => {
    const dormant = { ...shares, max_percent_payout: '0.00', percent_payout: '0.00' }
    expect(codesOf({ goal: { ...dormant, is_private: true } })).not.toContain('revenue_zero')
    expect(codesOf({ goal: { ...dormant, percent_payout: '1.00', is_private: true } })).toContain(
      'revenue_zero',
    )
  })

  it.each(['tiered_revenue', 'use_revenue_groups'])('is earned on purpose with %s', (name) => {
    const goal = { ...shares, max_percent_payout: '0.00', [name]: true }
    expect(codesOf({ goal })).not.toContain('revenue_zero')
  })
})

describe('amounts that changed places', () => {
  const part = { payout_type: 'cpa_percentage', percent_payout: '5.00' }

  it.each<[string, Partial<Goal>]>([
    ['the number stayed where it was as well', part],
    ['the number left where it was', { ...part, default_payout: '0.00000' }],
  ])('are seen where the type changed with them and %s', (_what, goal) => {
    expect(codesOf({ goal, context: was() })).toContain('payout_kinds_swapped')
    expect(codesOf({ context: was({ ...goal, default_payout: '0.00000' }) })).toContain(
      'payout_kinds_swapped',
    )
  })

  it('are seen where one place was empty', () => {
    const context = was({ default_payout: '0.00000' })
    const goal = { default_payout: '8.00000', max_payout: '0.00000' }
    expect(codesOf({ goal, context })).toContain('payout_and_revenue_swapped')
    const parts = { ...shares, percent_payout: '8.00', max_percent_payout: null }
    expect(codesOf({ goal: parts, context: was({ ...shares, percent_payout: null }) })).toContain(
      'payout_and_revenue_swapped',
    )
    const part = { percent_payout: '5.00', default_payout: '0.00000' }
    expect(codesOf({ goal: part, context: was() })).toContain('payout_kinds_swapped')
    expect(codesOf({ context: was(part) })).toContain('payout_kinds_swapped')
  })

  it('are seen where one side is flat and the other a percentage', () => {
    const mixed = { revenue_type: 'cpa_percentage', max_payout: '0.00000' }
    const goal = { ...mixed, default_payout: '7.00000', max_percent_payout: '5.00' }
    const context = was({ ...mixed, max_percent_payout: '7.00' })
    expect(codesOf({ goal, context })).toContain('payout_and_revenue_swapped')
  })

  it('are put back together with the types that changed with them', () => {
    const base = aGoal({ ...shares, revenue_type: 'cpa_flat', max_payout: '8.00000' })
    const goal = aGoal({ revenue_type: 'cpa_percentage', max_payout: '0.00000' })
    const sides = { default_payout: '8.00000', percent_payout: null, max_percent_payout: '5.00' }
    const found = findingsOf({ ...goal, ...sides }, aContext({ base }))
    const fix = found.find((it) => it.code === 'payout_and_revenue_swapped')?.fix
    expect({ ...goal, ...sides, ...fix?.set }).toEqual(base)
  })
})
