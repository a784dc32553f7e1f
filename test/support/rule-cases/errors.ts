import { noGoals, shares, was, type Pair } from './case'

/** For each error, a goal that raises it and the nearest one that does not. */
export const errors: Readonly<Record<string, Pair>> = {
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
    fix: 'Use 5.00',
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
    raised: { goal: { ...shares, percent_payout: '7%' } },
    spared: { goal: { ...shares, percent_payout: '7' } },
    fix: 'Use 7 %',
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
    raised: { goal: { max_payout: '$1 000.5' } },
    spared: { goal: { max_payout: '1000.5' } },
    fix: 'Use 1000.50',
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
    raised: { goal: { ...shares, max_percent_payout: '8,5' } },
    spared: { goal: { ...shares, max_percent_payout: '8.5' } },
    fix: 'Use 8.5 %',
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
