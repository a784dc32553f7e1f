import { draftOf, pendingState, type GoalKey, type GoalRecord } from '#domain/change/record'
import { GoalChecks } from '#domain/check/goal-checks'
import { groupings, groupMark } from '#domain/check/groups'
import type { CheckSettings } from '#domain/goal/check-settings'
import { contextIn } from '#domain/goal/context-in'
import type { NetworkContents } from '#domain/network/network'
import type { Steps } from '#domain/steps'
import { planPost, type PostPlan } from '#domain/sync/plan'
import type { Records } from '../store/records'
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
 * What a post of these goals, or of all that are pending, would do now, checked by every rule. A large network takes a while,
 * in which other work goes on.
 */
export async function checkedPlan(parts: PlanParts, keys?: readonly GoalKey[]): Promise<PostPlan> {
  const { records, contents, settings, clock, watch = unwatched } = parts
  const slices = new Slices(watch, clock)
  const pending = await slices.done(pendingIn(records, keys ?? records.keys()))
  const checks = new GoalChecks<GoalKey>(
    contextIn(contents.offers, contents.network.preferences, settings),
  )
  await slices.done(putAll(checks, await slices.done(besides(records, pending))))
  while (!checks.work(slices.isDue)) await slices.rest()
  return slices.done(planPost(pending, (key) => checks.findings(key)))
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

/** The goals that are pending, and those that rules between goals look at together with them. */
function* besides(records: Records, pending: readonly GoalRecord[]): Steps<readonly GoalRecord[]> {
  const wanted = new Set<string>()
  for (const record of pending) {
    for (const mark of marksOf(record)) wanted.add(mark)
    yield
  }
  const found: GoalRecord[] = []
  for (const record of records.values()) {
    if (pendingState(record) !== 'unchanged' || marksOf(record).some((mark) => wanted.has(mark))) {
      found.push(record)
    }
    yield
  }
  return found
}

function* putAll(checks: GoalChecks<GoalKey>, records: readonly GoalRecord[]): Steps<undefined> {
  for (const record of records) {
    checks.put({ key: record.key, goal: draftOf(record), base: record.base })
    yield
  }
}

function marksOf(record: GoalRecord): readonly string[] {
  const goal = draftOf(record)
  return groupings.flatMap((grouping) => {
    const mark = groupMark(grouping, goal)
    return mark === null ? [] : [`${grouping} ${mark}`]
  })
}
