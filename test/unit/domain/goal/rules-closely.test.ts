import { describe, expect, it } from 'vitest'
import { findingsOf } from '#domain/goal/findings'
import { goalField, type Goal, type GoalContext } from '#domain/goal/goal'
import { aContext, aGoal, anOffer } from '../../../support/goals'
import { both, codesOf, findings, shares, was } from '../../../support/rule-cases/case'

describe('the Goal Model’s slips', () => {
  it('do not mislead: revenue is read from max_payout and max_percent_payout', () => {
    const paidInFull = {
      payout_type: 'cpa_both',
      default_payout: '1.00000',
      percent_payout: '1.00',
    }
    const earnsNothing = { max_payout: null, max_percent_payout: null }
    const codes = (revenue_type: string) =>
      findings({ goal: { ...paidInFull, ...earnsNothing, revenue_type } }).map((it) => it.code)
    expect(codes('cpa_flat')).toEqual(['max_payout_missing'])
    expect(codes('cpa_percentage')).toEqual(['max_percent_payout_missing'])
    expect(codes('cpa_both')).toEqual(['max_payout_missing', 'max_percent_payout_missing'])
  })

  it('do not mislead: a revenue type needs nothing of the payout’s amounts', () => {
    const earns = { revenue_type: 'cpa_both', max_payout: '8.00000', max_percent_payout: '1.00' }
    const goal = { ...earns, payout_type: 'cpa_flat', percent_payout: null }
    expect(findings({ goal })).toEqual([])
  })

  it('do not mislead: payout groups are told as payout, and have nothing to do with revenue', () => {
    expect(goalField('use_payout_groups')).toMatchObject({ section: 'payout' })
    expect(goalField('use_payout_groups').help).not.toMatch(/revenue/i)
    const found = findings({ goal: { use_payout_groups: true, tiered_revenue: true } })
    expect(found.filter((it) => it.severity === 'error')).toEqual([])
    expect(found.map((it) => it.fields)).toEqual([['use_payout_groups'], ['tiered_revenue']])
  })
})

describe('an advertiser', () => {
  it('of the offer is right', () => {
    expect(findings({ goal: { advertiser_id: 7 } })).toEqual([])
  })

  it('cannot be on a goal whose offer has none', () => {
    const [finding] = findings({ context: { offer: anOffer({ advertiser_id: null }) } })
    expect(finding).toMatchObject({ code: 'advertiser_differs' })
    expect(finding?.sentence).toContain('no advertiser')
  })

  it('that is wrong is answered with the right one', () => {
    expect(findings({ goal: { advertiser_id: 8 } })[0]?.sentence).toContain('advertiser 7')
  })
})

describe('a choice that is not known here', () => {
  it.each(['payout_type', 'revenue_type', 'protocol', 'status'] as const)(
    'is left alone in %s as long as the platform has it',
    (name) => {
      const base = aGoal({ [name]: 'brand_new' })
      expect(findingsOf(base, aContext({ base }))).toEqual([])
    },
  )

  it.each(['payout_type', 'revenue_type', 'protocol', 'status'] as const)(
    'is refused in %s once somebody changes the field to it or from it to another',
    (name) => {
      const codes = (value: string, base: Goal | null) =>
        findingsOf(aGoal({ [name]: value }), aContext({ base })).map((finding) => finding.code)
      expect(codes('brand_new', aGoal())).toEqual([`${name}_unknown`])
      expect(codes('brand_new', null)).toEqual([`${name}_unknown`])
      expect(codes('newer_still', aGoal({ [name]: 'brand_new' }))).toEqual([`${name}_unknown`])
    },
  )

  it.each(['payout_type', 'revenue_type', 'protocol', 'status'] as const)(
    'is one in %s where nothing is chosen',
    (name) => {
      const [finding] = findingsOf(aGoal({ [name]: null }), aContext())
      expect(finding?.code).toBe(`${name}_unknown`)
      expect(finding?.sentence).toMatch(/^Nothing is chosen/)
    },
  )

  it('is answered with what can be chosen, and not with what cannot', () => {
    const [finding] = findings({ goal: { payout_type: 'cpc' } })
    expect(finding?.sentence).toContain('CPA, CPS, CPA + CPS.')
    expect(finding?.sentence).not.toContain('CPM')
  })

  it('needs no amounts', () => {
    const empty = { default_payout: null, percent_payout: null }
    const base = aGoal({ payout_type: 'cpc', ...empty })
    expect(findingsOf(base, aContext({ base }))).toEqual([])
  })
})

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

describe('a text', () => {
  it('keeps its words apart when a break between them is taken out', () => {
    const fixed = (goal: Partial<Goal>) => findings({ goal })[0]?.fix?.set
    expect(fixed({ name: 'First\r\npurchase\u0000' })).toEqual({ name: 'First purchase' })
    expect(fixed({ description: 'a\u000Bb\nc' })).toEqual({ description: 'a b\nc' })
  })

  it('of nothing that can be seen is nothing', () => {
    expect(codesOf({ goal: { name: '\u200B\uFEFF' } })).toEqual(['name_missing'])
    expect(codesOf({ goal: { name: '\u0001' } })).toContain('name_missing')
    expect(findings({ goal: { ref_id: '\u200B' } })[0]?.fix?.set).toEqual({ ref_id: null })
    expect(findings({ goal: { ref_id: '\u0001' } })[0]?.fix?.set).toEqual({ ref_id: null })
  })
})

describe('a fix that needs the platform’s value', () => {
  it('is not there for a goal that is not there', () => {
    expect(findings({ goal: { status: 'paused' } })[0]?.fix).toBeNull()
    const goal = { tiered_payout: true, use_payout_groups: true }
    const fixes = (context: Partial<GoalContext>) =>
      findings({ goal, context }).flatMap(({ fix }) => (fix === null ? [] : [fix.label]))
    expect(fixes({})).toEqual([])
    expect(fixes(was(goal))).toEqual([])
    expect(fixes(was({ use_payout_groups: true }))).toEqual(['Switch payout tiers off'])
  })

  it('of a deletion takes back every other edit, and only those', () => {
    const context = was({ name: 'Bought', modified: 5 })
    const goal = { status: 'deleted', description: 'gone', modified: 5 }
    const finding = findings({ goal, context }).find((it) => it.code === 'deleted_with_edits')
    expect(finding?.fix?.set).toEqual({ name: 'Bought', description: null })
    const again = was({ status: 'deleted' })
    expect(codesOf({ goal: { ...goal, modified: 1710000000 }, context: again })).toEqual([])
  })
})
