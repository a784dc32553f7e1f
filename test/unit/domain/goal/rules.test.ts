import { describe, expect, it } from 'vitest'
import { findingsOf } from '#domain/goal/findings'
import { goalField, type Goal, type GoalContext } from '#domain/goal/goal'
import { adviceRules, errorRules } from '#domain/goal/goal-schema'
import { aContext, aGoal, allSwitchedOn, anOffer } from '../../../support/goals'

interface Case {
  readonly goal?: Partial<Goal>
  readonly context?: Partial<GoalContext>
}

interface Pair {
  /** A goal that this rule alone speaks of. */
  readonly raised: Case
  /** The nearest goal to it of which it does not. */
  readonly spared: Case
}

const unread = { ...allSwitchedOn, enable_offer_goals: null }
const percentPaid = { payout_type: 'cpa_percentage', percent_payout: '5.00' }
const percentEarned = { revenue_type: 'cpa_percentage', max_percent_payout: '5.00' }

const errors: Readonly<Record<string, Pair>> = {
  name_missing: { raised: { goal: { name: ' \n ' } }, spared: { goal: { name: ' x ' } } },
  offer_missing: {
    raised: { goal: { offer_id: null } },
    spared: { goal: { offer_id: 40 } },
  },
  offer_unknown: {
    raised: { context: { offer: null } },
    spared: { goal: { offer_id: null }, context: { offer: null } },
  },
  advertiser_differs: {
    raised: { goal: { advertiser_id: 8 } },
    spared: { goal: { advertiser_id: null } },
  },
  status_unknown: {
    raised: { goal: { status: 'paused' } },
    spared: { goal: { status: 'deleted' } },
  },
  payout_type_unknown: {
    raised: { goal: { payout_type: 'cpc' }, context: { base: aGoal({ payout_type: 'cpm' }) } },
    spared: { goal: { payout_type: 'cpc' }, context: { base: aGoal({ payout_type: 'cpc' }) } },
  },
  revenue_type_unknown: {
    raised: { goal: { revenue_type: 'cpm' } },
    spared: { goal: { revenue_type: 'cpm' }, context: { base: aGoal({ revenue_type: 'cpm' }) } },
  },
  protocol_unknown: {
    raised: { goal: { protocol: 'mobile_app' }, context: { base: aGoal() } },
    spared: {
      goal: { protocol: 'mobile_app' },
      context: { base: aGoal({ protocol: 'mobile_app' }) },
    },
  },
  default_payout_missing: {
    raised: { goal: { default_payout: null } },
    spared: { goal: { ...percentPaid, default_payout: null } },
  },
  default_payout_not_a_number: {
    raised: { goal: { default_payout: '5,00' } },
    spared: { goal: { default_payout: '5.' } },
  },
  default_payout_too_many_places: {
    raised: { goal: { default_payout: '0.000001' } },
    spared: { goal: { default_payout: '0.0000100' } },
  },
  default_payout_negative: {
    raised: { goal: { default_payout: '-0.00001' } },
    spared: { goal: { default_payout: '-0' } },
  },
  percent_payout_missing: {
    raised: { goal: { payout_type: 'cpa_both', percent_payout: null } },
    spared: { goal: { payout_type: 'cpa_both', percent_payout: '0.00' } },
  },
  percent_payout_not_a_number: {
    raised: { goal: { ...percentPaid, percent_payout: '25%' } },
    spared: { goal: { ...percentPaid, percent_payout: '25' } },
  },
  percent_payout_too_many_places: {
    raised: { goal: { ...percentPaid, percent_payout: '2.505' } },
    spared: { goal: { ...percentPaid, percent_payout: '2.5' } },
  },
  percent_payout_negative: {
    raised: { goal: { ...percentPaid, percent_payout: '-1' } },
    spared: { goal: { ...percentPaid, percent_payout: '0' } },
  },
  max_payout_missing: {
    raised: { goal: { max_payout: null } },
    spared: { goal: { ...percentEarned, max_payout: null } },
  },
  max_payout_not_a_number: {
    raised: { goal: { max_payout: '1e3' } },
    spared: { goal: { max_payout: '1000' } },
  },
  max_payout_too_many_places: {
    raised: { goal: { max_payout: '1.123456' } },
    spared: { goal: { max_payout: '1.12345' } },
  },
  max_payout_negative: {
    raised: { goal: { max_payout: '-1' } },
    spared: { goal: { max_payout: '1' } },
  },
  max_percent_payout_missing: {
    raised: { goal: { revenue_type: 'cpa_percentage', max_percent_payout: null } },
    spared: { goal: { revenue_type: 'cpa_flat', max_percent_payout: null } },
  },
  max_percent_payout_not_a_number: {
    raised: { goal: { ...percentEarned, max_percent_payout: 'ten' } },
    spared: { goal: { ...percentEarned, max_percent_payout: '10' } },
  },
  max_percent_payout_too_many_places: {
    raised: { goal: { ...percentEarned, max_percent_payout: '0.001' } },
    spared: { goal: { ...percentEarned, max_percent_payout: '0.01' } },
  },
  max_percent_payout_negative: {
    raised: { goal: { ...percentEarned, max_percent_payout: '-0.01' } },
    spared: { goal: { ...percentEarned, max_percent_payout: '0.01' } },
  },
  payout_tiers_and_groups: {
    raised: { goal: { tiered_payout: true, use_payout_groups: true } },
    spared: { goal: { tiered_payout: true, use_revenue_groups: true } },
  },
  revenue_tiers_and_groups: {
    raised: { goal: { tiered_revenue: true, use_revenue_groups: true } },
    spared: { goal: { tiered_revenue: true, use_payout_groups: true } },
  },
  goals_not_enabled: {
    raised: { context: { preferences: unread } },
    spared: { context: { preferences: {} } },
  },
}

const warnings: Readonly<Record<string, Pair>> = {
  offer_goals_off: {
    raised: { context: { offer: anOffer({ has_goals_enabled: false }) } },
    spared: { context: { offer: anOffer({ has_goals_enabled: true }) } },
  },
  approval_not_used: {
    raised: {
      goal: { approve_conversions: true },
      context: { preferences: { ...allSwitchedOn, enable_conversion_approval: 0 } },
    },
    spared: {
      goal: { approve_conversions: false },
      context: { preferences: { ...allSwitchedOn, enable_conversion_approval: 0 } },
    },
  },
  encryption_not_used: {
    raised: {
      goal: { enforce_encrypt_tracking_pixels: true },
      context: { preferences: { ...allSwitchedOn, encrypt_tracking_pixels: '' } },
    },
    spared: {
      goal: { enforce_encrypt_tracking_pixels: true },
      context: { preferences: { enable_offer_goals: true } },
    },
  },
}

function findings({ goal = {}, context = {} }: Case) {
  return findingsOf(aGoal(goal), aContext(context))
}

const table = [
  ...Object.entries(errors).map(([code, pair]) => ({ code, ...pair, severity: 'error' })),
  ...Object.entries(warnings).map(([code, pair]) => ({ code, ...pair, severity: 'warning' })),
]

describe('the rules', () => {
  it('are all in this table: errors', () => {
    expect(errorRules.map((rule) => rule.code).sort()).toEqual(Object.keys(errors).sort())
  })

  it('are all in this table: advice', () => {
    expect(adviceRules.map((rule) => rule.code).sort()).toEqual(Object.keys(warnings).sort())
  })

  it('have nothing to say of a good goal', () => {
    expect(findings({})).toEqual([])
  })

  it.each(table)('$code: raised, and by nothing else', ({ code, severity, raised }) => {
    expect(findings(raised)).toMatchObject([{ code, severity }])
  })

  it.each(table)('$code: spared', ({ code, spared }) => {
    expect(findings(spared).map((finding) => finding.code)).not.toContain(code)
  })

  it.each(table)('$code: shown under its fields, in whole sentences', ({ code, raised }) => {
    const rule = [...errorRules, ...adviceRules].find((it) => it.code === code)
    const [finding] = findings(raised)
    expect(finding?.fields).toEqual(rule?.fields)
    expect(finding?.sentence).toMatch(/^[A-Z“].*\.$/s)
  })
})

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
    const earns = { revenue_type: 'cpa_both', max_payout: '1.00000', max_percent_payout: '1.00' }
    const goal = { ...earns, payout_type: 'cpa_flat', percent_payout: null }
    expect(findings({ goal })).toEqual([])
  })

  it('do not mislead: payout groups are told as payout, and have nothing to do with revenue', () => {
    expect(goalField('use_payout_groups')).toMatchObject({ section: 'payout' })
    expect(goalField('use_payout_groups').help).not.toMatch(/revenue/i)
    expect(findings({ goal: { use_payout_groups: true, tiered_revenue: true } })).toEqual([])
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
    const goal = { ...percentPaid, default_payout: 'abc' }
    expect(findings({ goal }).map((it) => it.code)).toEqual(['default_payout_not_a_number'])
  })

  it('can be wrong in two ways at once', () => {
    const codes = findings({ goal: { max_payout: '-1.123456' } }).map((it) => it.code)
    expect(codes).toEqual(['max_payout_too_many_places', 'max_payout_negative'])
  })

  it('may be larger than a float could hold', () => {
    expect(findings({ goal: { default_payout: '12345678901234567890.12345' } })).toEqual([])
  })
})
