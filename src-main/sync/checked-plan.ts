import { draftOf, pendingState, type GoalKey, type GoalRecord } from '#domain/change/record'
import type { ContextOf } from '#domain/check/goal-checks'
import type { CheckSettings } from '#domain/goal/check-settings'
import { contextIn } from '#domain/goal/context-in'
import type { Finding } from '#domain/goal/finding'
import { findingsOf } from '#domain/goal/findings'
import type { NetworkContents } from '#domain/network/network'
import type { Steps } from '#domain/steps'
import { planPost, type PostPlan } from '#domain/sync/plan'
import type { Records } from '../store/state/records'
import { Slices } from '../long-work/slices'
import { unwatched, type Watch } from '../long-work/watch'

/** What a plan is made of. */
export interface PlanParts {
  readonly records: Records
  readonly contents: NetworkContents
  readonly settings: () => CheckSettings
  /** Milliseconds, from any beginning: how long the process was kept busy. */
  readonly clock: () => number
  readonly watch?: Watch
}

/**
 * What a post of these goals, or of all that are pending, would do now, checked by every rule that can keep a goal back or ask
 * for a tick: rules between goals only warn. A large network takes a while, in which other work goes on.
 */
export async function checkedPlan(parts: PlanParts, keys?: readonly GoalKey[]): Promise<PostPlan> {
  const { records, contents, settings, clock, watch = unwatched } = parts
  const slices = new Slices(watch, clock)
  const pending = await slices.done(pendingIn(records, keys ?? records.keys()))
  const contextOf = contextIn(contents.offers, contents.network.preferences, settings)
  const findings = await slices.done(findingsIn(pending, contextOf))
  return slices.done(planPost(pending, (key) => findings.get(key) ?? []))
}

function* pendingIn(records: Records, keys: Iterable<GoalKey>): Steps<readonly GoalRecord[]> {
  const pending: GoalRecord[] = []
  for (const key of keys) {
    const record = records.get(key)
    if (record !== undefined && pendingState(record) !== 'unchanged') pending.push(record)
    yield
  }
  return pending
}

function* findingsIn(
  pending: readonly GoalRecord[],
  contextOf: ContextOf,
): Steps<ReadonlyMap<GoalKey, readonly Finding[]>> {
  const findings = new Map<GoalKey, readonly Finding[]>()
  for (const record of pending) {
    const goal = draftOf(record)
    findings.set(record.key, findingsOf(goal, contextOf(goal, record.base)))
    yield
  }
  return findings
}
