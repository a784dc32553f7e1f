import type { Finding } from '#domain/goal/finding'
import type { Goal } from '#domain/goal/goal'
import type { Grouping } from './groups'
import { siblingRules, type SiblingRule } from './sibling-rules'

/** A post does not ask the rules between goals (src-main/sync/checked-plan.ts), so nothing they say keeps a goal back or asks for a tick. */
type Advice = Finding & { readonly severity: 'warning'; readonly confirm: false }

/** What the rules between goals say of each goal of one group, in the order of the goals. */
export function checkGroup(
  grouping: Grouping,
  goals: readonly Goal[],
): readonly (readonly Advice[])[] {
  const rules = siblingRules
    .filter((rule) => rule.among === grouping)
    .map((rule) => ({ rule, sentenceOf: rule.check(goals) }))
  return goals.map((goal) =>
    rules.flatMap(({ rule, sentenceOf }) => {
      const sentence = sentenceOf(goal)
      return sentence === null ? [] : [finding(rule, sentence)]
    }),
  )
}

function finding({ code, field }: SiblingRule, sentence: string): Advice {
  return { code, severity: 'warning', confirm: false, fields: [field], sentence, fix: null }
}
