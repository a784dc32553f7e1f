import { describe, expect, it } from 'vitest'
import { findingsOf } from '#domain/goal/findings'
import { goalField, type Goal, type GoalContext } from '#domain/goal/goal'
import { aContext, aGoal, anOffer } from '../../../support/goals'
import { codesOf, findings, was } from '../../../support/rule-cases/case'

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
