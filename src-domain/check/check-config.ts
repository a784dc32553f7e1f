import type { Config } from '#domain/config/config'
import type { Finding } from '#domain/goal/finding'
import { defaultCheckSettings } from '#domain/goal/check-settings'
import { findingsOf } from '#domain/goal/findings'
import type { Goal } from '#domain/goal/goal'
import { checkSiblings } from './check-siblings'

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
  const settings = defaultCheckSettings
  const offersById = new Map(offers.map((offer) => [offer.id, offer]))
  const siblings = checkSiblings(goals.map((goal) => ({ key: goal, goal })))
  return goals
    .map((goal) => {
      const offer = offersById.get(goal.offer_id) ?? null
      const base = goal.id === null ? null : goal
      const own = findingsOf(goal, { offer, preferences: network.preferences, base, settings })
      return { goal, findings: [...own, ...(siblings.get(goal) ?? [])] }
    })
    .filter(({ findings }) => findings.length > 0)
}
