import type { GoalField } from '../goal-field'

// The platform's own text says that revenue_type reads default_payout and percent_payout. That is a slip: revenue is kept
// in max_payout and max_percent_payout, as the same text says of those two fields and as the offer's model confirms.
export const revenueFields = [
  {
    name: 'revenue_type',
    label: 'Revenue type',
    kind: 'choice',
    choices: [
      {
        value: 'cpa_flat',
        label: 'Revenue per Conversion (RPA)',
        short: 'RPA',
        writable: true,
      },
      { value: 'cpa_percentage', label: 'Revenue per Sale (RPS)', short: 'RPS', writable: true },
      {
        value: 'cpa_both',
        label: 'Revenue per Conversion plus Revenue per Sale (RPA + RPS)',
        short: 'RPA + RPS',
        writable: true,
      },
      { value: 'cpc', label: 'Revenue per Click (RPC)', short: 'RPC', writable: false },
      {
        value: 'cpm',
        label: 'Revenue per Thousand Impressions (RPM)',
        short: 'RPM',
        writable: false,
      },
    ],
    section: 'revenue',
    help: 'How the amount earned from the advertiser is worked out. It need not match the payout type.',
    writable: true,
    nullable: false,
  },
  {
    name: 'max_payout',
    label: 'Revenue per conversion',
    kind: 'decimal',
    unit: 'money',
    places: 5,
    section: 'revenue',
    help: 'The flat amount earned from the advertiser for each conversion. The platform calls it max_payout. Up to five decimal places.',
    writable: true,
    nullable: false,
    applies: {
      field: 'revenue_type',
      isOneOf: ['cpa_flat', 'cpa_both'],
      reason: 'this revenue type earns a percentage only',
    },
  },
  {
    name: 'max_percent_payout',
    label: 'Revenue per sale',
    kind: 'decimal',
    unit: 'percent',
    places: 2,
    section: 'revenue',
    help: 'The share of the sale earned from the advertiser: 25 means 25 %. The platform calls it max_percent_payout. Up to two decimal places.',
    writable: true,
    nullable: true,
    applies: {
      field: 'revenue_type',
      isOneOf: ['cpa_percentage', 'cpa_both'],
      reason: 'this revenue type earns a flat amount only',
    },
  },
  {
    name: 'tiered_revenue',
    label: 'Revenue tiers',
    kind: 'flag',
    section: 'revenue',
    help: 'Earn by the partner’s tier. Cannot be on together with revenue groups.',
    writable: true,
    nullable: false,
  },
  {
    name: 'use_revenue_groups',
    label: 'Revenue groups',
    kind: 'flag',
    section: 'revenue',
    help: 'Earn by revenue groups. Where no group matches, the revenue above counts. Cannot be on together with revenue tiers.',
    writable: true,
    nullable: false,
  },
] as const satisfies readonly GoalField[]
