import type { GoalField } from '../goal-field'

export const visibilityFields = [
  {
    name: 'is_private',
    label: 'Private',
    kind: 'flag',
    section: 'visibility',
    help: 'Hide the goal from partners and use it to track revenue only. A payout left in place is hidden, not cleared.',
    writable: true,
    nullable: false,
  },
  {
    name: 'display_advertiser',
    label: 'Show advertiser',
    kind: 'flag',
    section: 'visibility',
    help: 'Show the advertiser’s name to users who may not otherwise see it.',
    writable: true,
    nullable: false,
  },
  {
    name: 'advertiser_id',
    label: 'Advertiser',
    kind: 'integer',
    section: 'goal',
    help: 'The advertiser of the offer. Leave empty unless the platform already has it: it can only be the offer’s own.',
    writable: true,
    nullable: true,
  },
  {
    name: 'modified',
    label: 'Last modified',
    kind: 'moment',
    section: 'record',
    help: 'When the platform last saw a change, by its own clock.',
    writable: false,
    nullable: false,
  },
] as const satisfies readonly GoalField[]
