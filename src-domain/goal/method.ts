import type { Goal, GoalFieldName } from './goal'
import type { Side } from './side'

/** How one side of a goal is worked out: by the amounts in the goal, by the partner’s tier, or by groups. */
export type Method = 'default' | 'tiers' | 'groups'

/** Whether a text, such as the value of an option, is a method that can be chosen. */
export function isMethod(text: string): text is Method {
  return text === 'default' || text === 'tiers' || text === 'groups'
}

/** What a goal says. Two switches say it on the platform, so that a goal can have both on, which it refuses. */
export type SeenMethod = Method | 'both'

export type MethodFlag = Extract<
  GoalFieldName,
  'tiered_payout' | 'use_payout_groups' | 'tiered_revenue' | 'use_revenue_groups'
>

interface MethodFlags {
  readonly tiers: MethodFlag
  readonly groups: MethodFlag
}

const flags: Readonly<Record<Side, MethodFlags>> = {
  payout: { tiers: 'tiered_payout', groups: 'use_payout_groups' },
  revenue: { tiers: 'tiered_revenue', groups: 'use_revenue_groups' },
}

/** The two switches of one side: the one for tiers first. */
export function methodFlags(side: Side): readonly MethodFlag[] {
  return [flags[side].tiers, flags[side].groups]
}

/** The side whose method a field is a switch of; null for any other field. */
export function methodSide(name: GoalFieldName): Side | null {
  const sides = ['payout', 'revenue'] as const
  return sides.find((side) => name === flags[side].tiers || name === flags[side].groups) ?? null
}

/** The method that two switches say. */
export function methodSaid(tiers: boolean, groups: boolean): SeenMethod {
  if (tiers) return groups ? 'both' : 'tiers'
  return groups ? 'groups' : 'default'
}

/** The method of one side of a goal. */
export function methodOf(goal: Goal, side: Side): SeenMethod {
  return methodSaid(goal[flags[side].tiers], goal[flags[side].groups])
}

/** The switches of one side as a method sets them: at most one of them is on. */
export function methodValues(
  side: Side,
  method: Method,
): Readonly<Partial<Record<MethodFlag, boolean>>> {
  const { tiers, groups } = flags[side]
  return { [tiers]: method === 'tiers', [groups]: method === 'groups' }
}

/** A method in a word, for lists and for what is said of it. */
export const methodWords: Readonly<Record<SeenMethod, string>> = {
  default: 'Default',
  tiers: 'Tiers',
  groups: 'Groups',
  both: 'Tiers and groups',
}
