import { allSwitchedOn, anOffer } from '../goals'
import { both, shares, was, type Pair } from './case'

/** For each warning, a goal that raises it and the nearest one that does not. */
export const warnings: Readonly<Record<string, Pair>> = {
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
    raised: { goal: { default_payout: '0.00000', max_payout: '0.00000' } },
    also: ['payout_zero'],
    spared: { goal: { default_payout: '0.00000', max_payout: '0.00000', is_private: true } },
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
