import { GoalChecks } from '#domain/check/goal-checks'
import { siblingRules } from '#domain/check/sibling-rules'
import type { Finding } from '#domain/goal/finding'
import type { Goal } from '#domain/goal/goal'
import { defaultCheckSettings } from '#domain/goal/check-settings'
import { contextIn } from '#domain/goal/context-in'
import { allSwitchedOn, anOffer } from './goals'

const between = new Set(siblingRules.map(({ code }) => code))

/** Checks over goals of anOffer() that nothing was put into yet. */
export function someChecks<Key>(): GoalChecks<Key> {
  return new GoalChecks(contextIn([anOffer()], allSwitchedOn, () => defaultCheckSettings))
}

/** What the rules between goals say of each of these, by its place in the list; nothing of those they do not speak of. */
export function saidBetween(goals: readonly Goal[]): ReadonlyMap<number, readonly Finding[]> {
  const checks = someChecks<number>()
  for (const [key, goal] of goals.entries()) checks.put({ key, goal, base: goal })
  checks.work(() => false)
  const said = goals.map((_goal, key) => [key, checks.findings(key).filter(isBetween)] as const)
  return new Map(said.filter(([, findings]) => findings.length > 0))
}

function isBetween({ code }: Finding): boolean {
  return between.has(code)
}
