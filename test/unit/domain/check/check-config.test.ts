import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkConfig } from '#domain/check/check-config'
import { configs } from '../../../support/arbitraries'
import { aConfig } from '../../../support/configs'
import { aGoal, aNewGoal, allSwitchedOn, anOffer } from '../../../support/goals'

function codes(config: Parameters<typeof checkConfig>[0]) {
  return checkConfig(config).map(({ goal, findings }) => [
    goal.name,
    findings.map((finding) => finding.code),
  ])
}

describe('a configuration', () => {
  it('that is sound has nothing said of it', () => {
    expect(checkConfig(aConfig())).toEqual([])
  })

  it('has what is said of its goals in the order of the file, and no goal that is sound', () => {
    const goals = [
      aGoal({ id: 9, name: 'C', default_payout: null }),
      aGoal({ id: 5, name: 'B', is_end_point: true }),
      aNewGoal({ name: 'A', max_payout: null }),
    ]
    expect(codes(aConfig({ goals }))).toEqual([
      ['C', ['default_payout_missing']],
      ['A', ['max_payout_missing']],
    ])
  })

  it('says of one goal what is wrong with it, then what is wrong between it and others', () => {
    const goals = [
      aGoal({ id: 1, name: 'Signup', protocol: 'http' }),
      aGoal({ id: 2, name: 'signup', default_payout: 'abc' }),
    ]
    expect(codes(aConfig({ goals }))).toEqual([
      ['Signup', ['pixel_not_secure', 'name_twice']],
      ['signup', ['default_payout_not_a_number', 'end_point_missing', 'name_twice']],
    ])
  })

  it('looks for the same reference ID in the whole network, and for the rest in one offer', () => {
    const goals = [aGoal({ id: 1, ref_id: 'A' }), aGoal({ id: 2, ref_id: 'A', offer_id: 41 })]
    const offers = [anOffer(), anOffer({ id: 41 })]
    expect(codes(aConfig({ offers, goals }))).toEqual([
      ['First purchase', ['ref_id_twice']],
      ['First purchase', ['ref_id_twice']],
    ])
  })

  it('does not count goals that are deleted', () => {
    const goals = [
      aGoal({ id: 1, name: 'Signup', is_end_point: true }),
      aGoal({ id: 2, name: 'Purchase' }),
      aGoal({ id: 3, name: 'Signup', is_end_point: true, status: 'deleted' }),
    ]
    expect(codes(aConfig({ goals }))).toEqual([])
  })

  it('looks at each goal beside its own offer and the network’s preferences', () => {
    const offers = [anOffer({ has_goals_enabled: false }), anOffer({ id: 41 })]
    const goals = [
      aGoal({ id: 1, name: 'A', approve_conversions: true }),
      aGoal({ id: 2, name: 'B', offer_id: 41 }),
      aGoal({ id: 3, name: 'C', offer_id: 42 }),
    ]
    const preferences = { ...allSwitchedOn, enable_conversion_approval: '0' }
    const network = { id: 'acme', name: 'Acme network', preferences }
    expect(codes(aConfig({ network, offers, goals }))).toEqual([
      ['A', ['offer_goals_off', 'approval_not_used']],
      ['C', ['offer_unknown']],
    ])
  })

  it('takes a goal that the platform has for its own base, and a new one for none', () => {
    const old = { name: 'Old', protocol: 'mobile_app' }
    expect(codes(aConfig({ goals: [aGoal(old)] }))).toEqual([])
    expect(codes(aConfig({ goals: [aNewGoal(old)] }))).toEqual([['Old', ['protocol_unknown']]])
  })

  it('of any kind is checked, each goal at most once', () => {
    fc.assert(
      fc.property(configs(), (config) => {
        const checked = checkConfig(config)
        const places = checked.map(({ goal }) => config.goals.indexOf(goal))
        expect(places).toEqual([...new Set(places)].sort((a, b) => a - b))
        expect(checked.every(({ findings }) => findings.length > 0)).toBe(true)
      }),
    )
  })
})
