import fc from 'fast-check'
import { goalFields } from '#domain/goal/catalogue'
import type { Goal } from '#domain/goal/goal'
import { canonicalDecimal } from '#domain/money'
import { aGoal } from './goals'

const types = ['cpa_flat', 'cpa_percentage', 'cpa_both', 'cpc'] as const

/** An amount in the platform's form: small, large, or nothing at all. */
const amounts = (places: number): fc.Arbitrary<string> =>
  fc
    .tuple(fc.oneof(fc.nat(12), fc.nat(50_000), fc.nat()), fc.nat(places))
    .map(([digits, part]) => canonicalDecimal(decimal(digits, part), places))

function decimal(digits: number, part: number): string {
  const text = String(digits).padStart(part + 1, '0')
  return `${text.slice(0, text.length - part)}.${text.slice(text.length - part)}`
}

/** A percentage, which may be missing where the type needs none. */
const percents = (isNeeded: boolean): fc.Arbitrary<string | null> =>
  isNeeded ? amounts(2) : fc.option(amounts(2))

const names = (): fc.Arbitrary<string> =>
  fc.oneof(fc.constantFrom('Signup', 'Первый заказ', '初回課金', 'می\u200Cخواهم', '💎'), visible())

const visible = (): fc.Arbitrary<string> =>
  fc.string({ minLength: 1 }).filter((text) => text.trim() !== '')

/** One of tiers and groups, or neither. */
const methods = () =>
  fc.constantFrom(
    { tiered: false, grouped: false },
    { tiered: false, grouped: false },
    { tiered: true, grouped: false },
    { tiered: false, grouped: true },
  )

const isPart = (type: string) => type === 'cpa_percentage' || type === 'cpa_both'

const protocols = goalFields
  .flatMap((field) => (field.name === 'protocol' ? field.choices : []))
  .map((choice) => choice.value)

/** A goal of anOffer() as the platform may have it, of which no rule raises an error while it is its own base. */
export const validGoals = (): fc.Arbitrary<Goal> =>
  fc
    .record({ paid: fc.constantFrom(...types), earned: fc.constantFrom(...types) })
    .chain(({ paid, earned }) =>
      fc.record({
        name: names(),
        status: fc.constantFrom('active', 'active', 'active', 'deleted'),
        description: fc.option(fc.string()),
        ref_id: fc.option(fc.string({ minLength: 1 })),
        payout_type: fc.constant(paid),
        default_payout: amounts(5),
        percent_payout: percents(isPart(paid)),
        payout: methods(),
        revenue_type: fc.constant(earned),
        max_payout: amounts(5),
        max_percent_payout: percents(isPart(earned)),
        revenue: methods(),
        protocol: fc.constantFrom(...protocols),
        flags: fc.record({
          allow_multiple_conversions: fc.boolean(),
          approve_conversions: fc.boolean(),
          enforce_encrypt_tracking_pixels: fc.boolean(),
          is_end_point: fc.boolean(),
          is_private: fc.boolean(),
          display_advertiser: fc.boolean(),
        }),
        advertiser_id: fc.constantFrom(null, 7),
      }),
    )
    .map(({ payout, revenue, flags, ...fields }) =>
      aGoal({
        ...fields,
        ...flags,
        tiered_payout: payout.tiered,
        use_payout_groups: payout.grouped,
        tiered_revenue: revenue.tiered,
        use_revenue_groups: revenue.grouped,
      }),
    )
