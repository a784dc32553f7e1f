import type { Finding } from '#domain/goal/finding'
import { groupBy } from '#domain/group-by'
import { siblingRules, type Sibling, type SiblingRule } from './sibling-rules'

/**
 * What the rules between goals say, by goal: of each offer's goals together, and of all of them. Deleted goals do not count,
 * and goals that belong to no offer are not in one together.
 */
export function checkSiblings<Key>(
  goals: readonly Sibling<Key>[],
): ReadonlyMap<Key, readonly Finding[]> {
  const inUse = goals.filter(({ goal }) => goal.status !== 'deleted')
  const placed = inUse.filter(({ goal }) => goal.offer_id !== null)
  const offers = [...groupBy(placed, ({ goal }) => goal.offer_id).values()]
  const spoken = siblingRules.flatMap((rule) =>
    (rule.among === 'network' ? [inUse] : offers).flatMap((group) =>
      [...rule.check(group)].map(([key, sentence]) => ({ key, finding: finding(rule, sentence) })),
    ),
  )
  const byGoal = groupBy(spoken, ({ key }) => key)
  return new Map([...byGoal].map(([key, said]) => [key, said.map((one) => one.finding)] as const))
}

function finding({ code, field }: SiblingRule, sentence: string): Finding {
  return { code, severity: 'warning', confirm: false, fields: [field], sentence, fix: null }
}
