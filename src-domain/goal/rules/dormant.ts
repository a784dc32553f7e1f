import { placesOf, readDecimal } from '#domain/money'
import { showDecimal } from '#domain/money/show'
import { whyNotUsed } from '../applies'
import { goalFields } from '../catalogue'
import type { GoalFieldName } from '../goal'
import type { GoalField } from '../goal-field'
import { showPercent } from '../side'
import type { Rule } from './rule'

type AmountField = Extract<(typeof goalFields)[number], { kind: 'decimal' }>

/** An amount that the type ignores is kept by the platform, and counts again the day somebody changes the type. */
function dormantAmount(field: AmountField): Rule {
  const catalogued: GoalField<GoalFieldName> = field
  const show = field.unit === 'money' ? showDecimal : showPercent
  return {
    code: dormantCode(field),
    fields: [field.name],
    about: `${field.label} is set, but the chosen type ignores it.`,
    check: (goal, context) => {
      const text = goal[field.name]
      const reason = whyNotUsed(catalogued, goal, context)
      if (text === null || reason === null || !isSound(text, field)) return null
      return `${show(text, context.settings.mark)} is kept by the platform but not used: ${reason}. It counts again if the type changes.`
    },
    fix: () => ({
      label: 'Clear it',
      set: { [field.name]: field.nullable ? null : '0.00000' },
    }),
  }
}

function dormantCode({ name }: AmountField): string {
  return `${name}_dormant`
}

type Method = 'tiered_payout' | 'use_payout_groups' | 'tiered_revenue' | 'use_revenue_groups'

/** An amount above zero that breaks no rule of its own. */
function isSound(text: string, { places }: AmountField): boolean {
  const value = readDecimal(text)
  return value?.gt(0) === true && placesOf(value) <= places
}

/** Tiers and groups live on the platform. What they pay cannot be seen from here, so nothing here checks it. */
function unseenMethod(name: Method, what: string, side: string): Rule {
  return {
    code: `${name}_unseen`,
    fields: [name],
    about: `${what} are on; what they say is not known here.`,
    check: (goal) =>
      goal[name]
        ? `${what} are on, and they are not known here: the ${side} shown is only the default. Check them on the platform.`
        : null,
  }
}

const amountFields = goalFields.filter((field) => field.kind === 'decimal')

/** The rules that tell of an amount which is kept and does not count. */
export const dormantCodes: ReadonlySet<string> = new Set(amountFields.map(dormantCode))

export const dormantAdvice: readonly Rule[] = [
  ...amountFields.map(dormantAmount),
  unseenMethod('tiered_payout', 'Payout tiers', 'payout'),
  unseenMethod('use_payout_groups', 'Payout groups', 'payout'),
  unseenMethod('tiered_revenue', 'Revenue tiers', 'revenue'),
  unseenMethod('use_revenue_groups', 'Revenue groups', 'revenue'),
]
