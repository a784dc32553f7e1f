import type { GoalRecord } from '#domain/change/record'
import type { Finding } from '#domain/goal/finding'
import type { Goal } from '#domain/goal/goal'
import { methodFlags, methodOf, methodSide, methodWords } from '#domain/goal/method'
import type { Side } from '#domain/goal/side'
import { methodId } from './focus-field'
import type { TypedFields } from './form'
import { methodOptions, type Option } from './options'
import type { Told } from './told'

/** How one side of a goal, or of several, is worked out: one control over two switches. */
export interface MethodView {
  readonly side: Side
  /** The value of the option that is chosen. */
  readonly value: string
  readonly options: readonly Option[]
  readonly told: Told
}

export const methodHelp: Readonly<Record<Side, string>> = {
  payout:
    'Who is paid what: everybody the amounts here, each partner by their tier, or by payout groups. Where no group matches, the amounts here are paid. What tiers and groups say is on the platform.',
  revenue:
    'What is earned: always the amounts here, by the partner’s tier, or by revenue groups. Where no group matches, the amounts here count. What tiers and groups say is on the platform.',
}

export const methodLabel: Readonly<Record<Side, string>> = {
  payout: 'Payout method',
  revenue: 'Revenue method',
}

/** What the form shows of a method: everything that is known of its two switches, taken together. */
export function methodViewOf(
  side: Side,
  record: GoalRecord,
  goal: Goal,
  findings: readonly Finding[],
  typed: TypedFields,
): MethodView {
  const flags = methodFlags(side)
  const { base } = record
  const isChanged = base !== null && flags.some((flag) => record.change[flag] !== undefined)
  const value = methodOf(goal, side)
  return {
    side,
    value,
    options: methodOptions(side, value),
    told: {
      id: methodId(side),
      label: methodLabel[side],
      help: methodHelp[side],
      isChanged,
      base: isChanged ? methodWords[methodOf(base, side)] : null,
      // A switch has two values only: where both sides moved it, they moved it to the same. Two switches that were moved
      // apart can leave both on, of which a rule tells.
      conflict: null,
      remarks: findings.filter(({ fields }) => fields.some((field) => methodSide(field) === side)),
      failure: flags.flatMap((flag) => typed.get(flag)?.failure ?? [])[0] ?? null,
    },
  }
}
