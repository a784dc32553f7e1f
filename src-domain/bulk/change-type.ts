import { goalField, type Goal } from '#domain/goal/goal'
import type { Side } from '#domain/goal/side'
import { readDecimal } from '#domain/money'
import type { SideType, TypeAction } from './action'
import type { Decide, Decision } from './decide'
import { clearedValue, type AmountName } from './fields'

interface SideFields {
  readonly type: 'payout_type' | 'revenue_type'
  readonly flat: AmountName
  readonly percent: AmountName
}

const fieldsOf: Readonly<Record<Side, SideFields>> = {
  payout: { type: 'payout_type', flat: 'default_payout', percent: 'percent_payout' },
  revenue: { type: 'revenue_type', flat: 'max_payout', percent: 'max_percent_payout' },
}

type Part = 'flat' | 'percent'

const parts: readonly Part[] = ['flat', 'percent']

const types: readonly SideType[] = ['cpa_flat', 'cpa_percentage', 'cpa_both']

const uses: Readonly<Record<SideType, readonly Part[]>> = {
  cpa_flat: ['flat'],
  cpa_percentage: ['percent'],
  cpa_both: ['flat', 'percent'],
}

/**
 * Changes a side's type. What an old type did not use may have been left there for years, so it counts again only where that is
 * asked for. A goal whose amount nobody gives stays as it is.
 */
export function changeType(action: TypeAction): Decide {
  const fields = fieldsOf[action.side]
  return (goal) => {
    const amounts = parts.flatMap((part) => decide(goal, fields, part, action) ?? [])
    const missing = amounts.filter((one) => 'why' in one)
    return missing.length > 0 ? missing : [{ field: fields.type, to: action.type }, ...amounts]
  }
}

/** What becomes of one amount; null where it stays. */
function decide(goal: Goal, fields: SideFields, part: Part, action: TypeAction): Decision | null {
  const name = fields[part]
  const given = action[part]
  if (!uses[action.type].includes(part)) {
    return action.clearUnused ? { field: name, to: clearedValue(goalField(name)) } : null
  }
  const wasUsed = typeUses(goal[fields.type], part)
  const kept = wasUsed ? goal[name] !== null : action.useKept && isThere(goal[name])
  if (kept) return null
  if (given !== null) return { field: name, to: given }
  return { field: name, why: 'is needed by the new type, and no amount was given' }
}

function typeUses(type: string | null, part: Part): boolean {
  return types.some((known) => known === type && uses[known].includes(part))
}

/** An amount that the type did not use is 0 where nobody ever set it. */
function isThere(text: string | null): boolean {
  return readDecimal(text ?? '')?.gt(0) === true
}
