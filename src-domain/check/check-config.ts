import type { Config } from '#domain/config/config'
import type { Finding } from '#domain/goal/finding'
import { defaultCheckSettings } from '#domain/goal/check-settings'
import type { Goal } from '#domain/goal/goal'
import { contextIn } from '#domain/goal/context-in'
import { GoalChecks } from './goal-checks'

/** A goal that some rule speaks of. */
export interface CheckedGoal {
  readonly goal: Goal
  readonly findings: readonly Finding[]
}

/**
 * Every goal of a configuration that a rule speaks of, in the order of the file. A goal that the platform has is its own
 * base: a file says nothing of what it was before. Amounts are written with a point, as in the file.
 */
export function checkConfig({ network, offers, goals }: Config): readonly CheckedGoal[] {
  const contextOf = contextIn(offers, network.preferences, () => defaultCheckSettings)
  const checks = new GoalChecks<number>(contextOf)
  for (const [key, goal] of goals.entries()) {
    checks.put({ key, goal, base: goal.id === null ? null : goal })
  }
  checks.work(() => false)
  return goals
    .map((goal, key) => ({ goal, findings: checks.findings(key) }))
    .filter(({ findings }) => findings.length > 0)
}
