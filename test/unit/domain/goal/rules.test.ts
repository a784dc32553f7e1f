import { describe, expect, it } from 'vitest'
import { findingsOf } from '#domain/goal/findings'
import { goalField, type Goal, type GoalContext } from '#domain/goal/goal'
import { adviceRules, errorRules } from '#domain/goal/goal-schema'
import { aContext, aGoal, allSwitchedOn, anOffer, mended } from '../../../support/goals'

interface Case {
  readonly goal?: Partial<Goal>
  readonly context?: Partial<GoalContext>
}

interface Pair {
  /** A goal that this rule speaks of. */
  readonly raised: Case
  /** The other rules that speak of that goal as well. */
  readonly also?: readonly string[]
  /** The nearest goal to it of which it does not. */
  readonly spared: Case
  /** What the button of its fix says; absent where there is none. */
  readonly fix?: string
}

const noGoals = { ...allSwitchedOn, enable_offer_goals: null }

/** A part of the sale on both sides. */
const shares: Partial<Goal> = {
  payout_type: 'cpa_percentage',
  default_payout: '0.00000',
  percent_payout: '5.00',
  revenue_type: 'cpa_percentage',
  max_payout: '0.00000',
  max_percent_payout: '8.00',
}

/** A flat amount and a part of the sale on both sides. */
const both: Partial<Goal> = {
  payout_type: 'cpa_both',
  percent_payout: '4.00',
  revenue_type: 'cpa_both',
  max_percent_payout: '7.00',
}

/** What the goal was on the platform. */
const was = (over: Partial<Goal> = {}) => ({ base: aGoal(over) })

const errors: Readonly<Record<string, Pair>> = {
  id_changed: {
    raised: { goal: { id: 502 }, context: was() },
    spared: { goal: { id: 502 } },
    fix: 'Put it back',
  },
  modified_changed: {
    raised: { goal: { modified: 1710000001 }, context: was() },
    spared: { goal: { modified: 1710000001 } },
    fix: 'Put it back',
  },
  name_missing: {
    raised: { goal: { name: ' \n\u200B ' } },
    spared: { goal: { name: ' x ' } },
  },
  name_control_characters: {
    raised: { goal: { name: 'First\u0007purchase' } },
    spared: { goal: { name: 'First purchase\n' } },
    fix: 'Take them out',
  },
  description_control_characters: {
    raised: { goal: { description: 'First\u0000purchase' } },
    spared: { goal: { description: 'First\n\tpurchase\r\n' } },
    fix: 'Take them out',
  },
  ref_id_control_characters: {
    raised: { goal: { ref_id: 'SKU\t1' } },
    spared: { goal: { ref_id: 'SKU 1' } },
    fix: 'Take them out',
  },
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
    fix: 'Use the offer’s advertiser',
  },
  status_unknown: {
    raised: { goal: { status: 'paused' }, context: was() },
    spared: { goal: { status: 'deleted' }, context: was() },
    fix: 'Put it back',
  },
  payout_type_unknown: {
    raised: { goal: { payout_type: 'cpc' }, context: was({ payout_type: 'cpm' }) },
    spared: { goal: { payout_type: 'cpc' }, context: was({ payout_type: 'cpc' }) },
    fix: 'Put it back',
  },
  revenue_type_unknown: {
    raised: { goal: { revenue_type: 'cpm' }, context: was() },
    spared: { goal: { revenue_type: 'cpm' }, context: was({ revenue_type: 'cpm' }) },
    fix: 'Put it back',
  },
  protocol_unknown: {
    raised: { goal: { protocol: 'mobile_app' }, context: was() },
    spared: { goal: { protocol: 'mobile_app' }, context: was({ protocol: 'mobile_app' }) },
    fix: 'Put it back',
  },
  default_payout_missing: {
    raised: { goal: { default_payout: null } },
    spared: { goal: { ...shares, default_payout: null } },
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
    raised: { goal: { ...shares, percent_payout: '25%' } },
    spared: { goal: { ...shares, percent_payout: '25' } },
  },
  percent_payout_too_many_places: {
    raised: { goal: { ...shares, percent_payout: '2.505' } },
    spared: { goal: { ...shares, percent_payout: '2.5' } },
  },
  percent_payout_negative: {
    raised: { goal: { ...shares, percent_payout: '-1' } },
    spared: { goal: { ...shares, percent_payout: '0' } },
  },
  max_payout_missing: {
    raised: { goal: { max_payout: null } },
    spared: { goal: { ...shares, max_payout: null } },
  },
  max_payout_not_a_number: {
    raised: { goal: { max_payout: '1e3' } },
    spared: { goal: { max_payout: '1000' } },
  },
  max_payout_too_many_places: {
    raised: { goal: { max_payout: '9.123456' } },
    spared: { goal: { max_payout: '9.12345' } },
  },
  max_payout_negative: {
    raised: { goal: { max_payout: '-1' } },
    spared: { goal: { max_payout: '1' } },
  },
  max_percent_payout_missing: {
    raised: { goal: { ...shares, max_percent_payout: null } },
    spared: { goal: { revenue_type: 'cpa_flat', max_percent_payout: null } },
  },
  max_percent_payout_not_a_number: {
    raised: { goal: { ...shares, max_percent_payout: 'ten' } },
    spared: { goal: { ...shares, max_percent_payout: '10' } },
  },
  max_percent_payout_too_many_places: {
    raised: { goal: { ...shares, max_percent_payout: '8.001' } },
    spared: { goal: { ...shares, max_percent_payout: '8.01' } },
  },
  max_percent_payout_negative: {
    raised: { goal: { ...shares, max_percent_payout: '-0.01' } },
    spared: { goal: { ...shares, max_percent_payout: '0.01' } },
  },
  payout_tiers_and_groups: {
    raised: {
      goal: { tiered_payout: true, use_payout_groups: true },
      context: was({ tiered_payout: true }),
    },
    also: ['tiered_payout_unseen', 'use_payout_groups_unseen'],
    spared: { goal: { tiered_payout: true, use_revenue_groups: true } },
    fix: 'Switch payout groups off',
  },
  revenue_tiers_and_groups: {
    raised: {
      goal: { tiered_revenue: true, use_revenue_groups: true },
      context: was({ use_revenue_groups: true }),
    },
    also: ['tiered_revenue_unseen', 'use_revenue_groups_unseen'],
    spared: { goal: { tiered_revenue: true, use_payout_groups: true } },
    fix: 'Switch revenue tiers off',
  },
  goals_not_enabled: {
    raised: { context: { preferences: noGoals } },
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
    fix: 'Switch it off',
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
    fix: 'Switch it off',
  },
  private_with_payout: {
    raised: { goal: { is_private: true, default_payout: '0.00001' } },
    spared: { goal: { is_private: true, default_payout: '0.00000' } },
    fix: 'Clear the payout',
  },
  deleted_with_edits: {
    raised: { goal: { status: 'deleted', name: 'Second purchase' }, context: was() },
    spared: { goal: { status: 'deleted' }, context: was() },
    fix: 'Keep only the deletion',
  },
  payout_above_revenue: {
    raised: { goal: { default_payout: '8.00001' } },
    spared: { goal: { default_payout: '8.00000' } },
  },
  payout_above_revenue_in_part: {
    raised: { goal: { ...both, percent_payout: '7.01' } },
    spared: { goal: { ...both, percent_payout: '7.00' } },
  },
  default_payout_times_ten: {
    raised: { context: was({ default_payout: '0.50000' }) },
    spared: { context: was({ default_payout: '0.50001' }) },
    fix: 'Put it back',
  },
  percent_payout_times_ten: {
    raised: { goal: shares, context: was({ ...shares, percent_payout: '0.50' }) },
    spared: { goal: shares, context: was({ ...shares, percent_payout: '0.51' }) },
    fix: 'Put it back',
  },
  max_payout_times_ten: {
    raised: { context: was({ max_payout: '80.00000' }) },
    spared: { context: was({ max_payout: '79.99999' }) },
    fix: 'Put it back',
  },
  max_percent_payout_times_ten: {
    raised: { goal: shares, context: was({ ...shares, max_percent_payout: '80.00' }) },
    spared: { goal: shares, context: was({ ...shares, max_percent_payout: '79.99' }) },
    fix: 'Put it back',
  },
  default_payout_moved_far: {
    raised: { context: was({ default_payout: '10.00001' }) },
    spared: { context: was({ default_payout: '10.00000' }) },
    fix: 'Put it back',
  },
  percent_payout_moved_far: {
    raised: { goal: shares, context: was({ ...shares, percent_payout: '3.33' }) },
    spared: { goal: shares, context: was({ ...shares, percent_payout: '3.34' }) },
    fix: 'Put it back',
  },
  max_payout_moved_far: {
    raised: { context: was({ max_payout: '5.33333' }) },
    spared: { context: was({ max_payout: '5.33334' }) },
    fix: 'Put it back',
  },
  max_percent_payout_moved_far: {
    raised: { goal: shares, context: was({ ...shares, max_percent_payout: '16.01' }) },
    spared: { goal: shares, context: was({ ...shares, max_percent_payout: '16.00' }) },
    fix: 'Put it back',
  },
  percent_payout_above_100: {
    raised: { goal: { ...shares, percent_payout: '100.01', max_percent_payout: '100.00' } },
    also: ['payout_above_revenue'],
    spared: { goal: { ...shares, percent_payout: '100.00', max_percent_payout: '100.00' } },
  },
  max_percent_payout_above_100: {
    raised: { goal: { ...shares, max_percent_payout: '100.01' } },
    spared: { goal: { ...shares, max_percent_payout: '100.00' } },
  },
  payout_zero: {
    raised: { goal: { default_payout: '0.00000' } },
    spared: { goal: { default_payout: '0.00001' } },
  },
  revenue_zero: {
    raised: { goal: { default_payout: '0.00000', max_payout: '0.00000', is_private: true } },
    spared: { goal: { default_payout: '0.00000', max_payout: '0.00001', is_private: true } },
  },
  payout_and_revenue_swapped: {
    raised: {
      goal: { default_payout: '6.00000' },
      context: was({ default_payout: '8.00000', max_payout: '6.00000' }),
    },
    spared: {
      goal: { default_payout: '6.00000' },
      context: was({ default_payout: '8.00000', max_payout: '6.00001' }),
    },
    fix: 'Put them back',
  },
  payout_kinds_swapped: {
    raised: {
      goal: both,
      context: was({ ...both, default_payout: '4.00000', percent_payout: '5.00' }),
    },
    spared: {
      goal: both,
      context: was({ ...both, default_payout: '4.00000', percent_payout: '4.99' }),
    },
    fix: 'Put them back',
  },
  revenue_kinds_swapped: {
    raised: {
      goal: both,
      context: was({ ...both, max_payout: '7.00000', max_percent_payout: '8.00' }),
    },
    spared: {
      goal: both,
      context: was({ ...both, max_payout: '7.00000', max_percent_payout: '8.01' }),
    },
    fix: 'Put them back',
  },
  default_payout_dormant: {
    raised: { goal: { ...shares, default_payout: '0.00001' } },
    spared: { goal: { ...shares, default_payout: '0.00000' } },
    fix: 'Clear it',
  },
  percent_payout_dormant: {
    raised: { goal: { percent_payout: '0.01' } },
    spared: { goal: { percent_payout: '0.00' } },
    fix: 'Clear it',
  },
  max_payout_dormant: {
    raised: { goal: { ...shares, max_payout: '0.00001' } },
    spared: { goal: { ...shares, max_payout: '0.00000' } },
    fix: 'Clear it',
  },
  max_percent_payout_dormant: {
    raised: { goal: { max_percent_payout: '0.01' } },
    spared: { goal: { max_percent_payout: '0.00' } },
    fix: 'Clear it',
  },
  tiered_payout_unseen: {
    raised: { goal: { tiered_payout: true } },
    spared: { goal: { use_payout_groups: true, tiered_revenue: true } },
  },
  use_payout_groups_unseen: {
    raised: { goal: { use_payout_groups: true } },
    spared: { goal: { tiered_payout: true, use_revenue_groups: true } },
  },
  tiered_revenue_unseen: {
    raised: { goal: { tiered_revenue: true } },
    spared: { goal: { use_revenue_groups: true, tiered_payout: true } },
  },
  use_revenue_groups_unseen: {
    raised: { goal: { use_revenue_groups: true } },
    spared: { goal: { tiered_revenue: true, use_payout_groups: true } },
  },
  pixel_not_secure: {
    raised: { goal: { protocol: 'http_img' } },
    spared: { goal: { protocol: 'https_img' } },
    fix: 'Use HTTPS',
  },
  transaction_id_not_passed: {
    raised: { context: { offer: anOffer({ offer_url: 'https://acme.example/?tid={aff_id}' }) } },
    spared: {
      context: { offer: anOffer({ offer_url: 'https://acme.example/?tid=%7btransaction_id%7D' }) },
    },
  },
  name_untidy: {
    raised: { goal: { name: 'First purchase\u00A0' } },
    spared: { goal: { name: 'می\u200Cخواهم' } },
    fix: 'Tidy it',
  },
  ref_id_untidy: {
    raised: { goal: { ref_id: ' \u200B ' } },
    spared: { goal: { ref_id: 'SKU  1' } },
    fix: 'Tidy it',
  },
  name_long: {
    raised: { goal: { name: 'x'.repeat(101) } },
    spared: { goal: { name: 'x'.repeat(100) } },
  },
  description_long: {
    raised: { goal: { description: 'x'.repeat(1001) } },
    spared: { goal: { description: 'x'.repeat(1000) } },
  },
  ref_id_long: {
    raised: { goal: { ref_id: 'x'.repeat(101) } },
    spared: { goal: { ref_id: 'x'.repeat(100) } },
  },
}

function findings({ goal = {}, context = {} }: Case) {
  return findingsOf(aGoal(goal), aContext(context))
}

function codesOf(given: Case): readonly string[] {
  return findings(given).map((finding) => finding.code)
}

const rules = [...errorRules, ...adviceRules]
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

  it('are all in this table with their fix', () => {
    const fixable = rules.filter((rule) => rule.fix !== undefined).map((rule) => rule.code)
    const fixed = table.filter((row) => row.fix !== undefined).map((row) => row.code)
    expect(fixed.sort()).toEqual(fixable.sort())
  })

  it('have nothing to say of a good goal', () => {
    for (const goal of [{}, shares, both]) {
      expect(findings({ goal })).toEqual([])
      expect(findings({ goal, context: was(goal) })).toEqual([])
    }
  })

  it.each(table)('$code: raised, and by no rule unforeseen', ({ code, severity, ...row }) => {
    expect(codesOf(row.raised).toSorted()).toEqual([code, ...(row.also ?? [])].sort())
    expect(findings(row.raised)).toContainEqual(expect.objectContaining({ code, severity }))
  })

  it.each(table)('$code: spared', ({ code, spared }) => {
    expect(codesOf(spared)).not.toContain(code)
  })

  it.each(table)('$code: shown under its fields, in whole sentences', ({ code, raised }) => {
    const rule = rules.find((it) => it.code === code)
    const finding = findings(raised).find((it) => it.code === code)
    expect(finding?.fields).toEqual(rule?.fields)
    expect(finding?.confirm).toBe(rule?.confirm ?? false)
    expect(finding?.sentence).toMatch(/^[A-Z“\d].*\.$/s)
    expect(rule?.about).toMatch(/^[A-Z].*\.$/)
  })

  it.each(table.filter((row) => row.fix !== undefined))(
    '$code: its fix makes it go away, and makes no error',
    ({ code, raised, fix }) => {
      const finding = findings(raised).find((it) => it.code === code)
      expect(finding?.fix?.label).toBe(fix)
      const draft = mended(aGoal(raised.goal), finding?.fix ?? { label: '', set: {} })
      const after = findingsOf(draft, aContext(raised.context))
      expect(after.map((it) => it.code)).not.toContain(code)
      expect(after.filter((it) => it.severity === 'error')).toEqual([])
    },
  )
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
