import type { Config } from '#domain/config/config'
import type { Finding } from '#domain/goal/finding'
import { findingsOf } from '#domain/goal/findings'
import type { Goal } from '#domain/goal/goal'

/** A goal that some rule speaks of. */
export interface CheckedGoal {
  readonly goal: Goal
  readonly findings: readonly Finding[]
}

/** Every goal of a configuration that a rule speaks of, in the order of the file. Its goals are their own base. */
export function checkConfig(config: Config): readonly CheckedGoal[] {
  const offers = new Map(config.offers.map((offer) => [offer.id, offer]))
  const { preferences } = config.network
  return config.goals
    .map((goal) => {
      const offer = offers.get(goal.offer_id) ?? null
      const base = goal.id === null ? null : goal
      return { goal, findings: findingsOf(goal, { offer, preferences, base }) }
    })
    .filter(({ findings }) => findings.length > 0)
}
