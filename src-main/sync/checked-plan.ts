import { setImmediate as nextTurn } from 'node:timers/promises'
import { draftOf, pendingState, type GoalKey, type GoalRecord } from '#domain/change/record'
import { GoalChecks } from '#domain/check/goal-checks'
import { groupings, groupMark } from '#domain/check/groups'
import type { CheckSettings } from '#domain/goal/check-settings'
import { contextIn } from '#domain/goal/context-in'
import type { NetworkContents } from '#domain/network/network'
import { planPost, type PostPlan } from '#domain/sync/plan'
import type { Records } from '../store/records'

/** What a plan is made of. */
export interface PlanParts {
  readonly records: Records
  readonly contents: NetworkContents
  readonly settings: () => CheckSettings
  /** Milliseconds, from any beginning: how long the process was kept busy. */
  readonly clock: () => number
}

/** So long is worked before others have their turn, in milliseconds. */
const SLICE = 8

/**
 * What a post of these goals, or of all that are pending, would do now, checked by every rule. A large network takes a while,
 * in which other work goes on.
 */
export async function checkedPlan(parts: PlanParts, keys?: readonly GoalKey[]): Promise<PostPlan> {
  const { records, contents, settings, clock } = parts
  const rest = resting(clock)
  const pending = (keys ?? [...records.keys()]).flatMap((key) => pendingOf(records.get(key)))
  const checks = new GoalChecks<GoalKey>(
    contextIn(contents.offers, contents.network.preferences, settings),
  )
  for (const record of await besides(records, pending, rest)) {
    checks.put({ key: record.key, goal: draftOf(record), base: record.base })
    await rest.ifDue()
  }
  while (!checks.work(rest.isDue)) await rest.now()
  return planPost(pending, (key) => checks.findings(key))
}

/** The goals that are pending, and those that rules between goals look at together with them. */
async function besides(
  records: Records,
  pending: readonly GoalRecord[],
  rest: ReturnType<typeof resting>,
): Promise<readonly GoalRecord[]> {
  const wanted = new Set(pending.flatMap(marksOf))
  const found: GoalRecord[] = []
  for (const record of records.values()) {
    if (pendingState(record) !== 'unchanged' || marksOf(record).some((mark) => wanted.has(mark))) {
      found.push(record)
    }
    await rest.ifDue()
  }
  return found
}

function marksOf(record: GoalRecord): readonly string[] {
  const goal = draftOf(record)
  return groupings.flatMap((grouping) => {
    const mark = groupMark(grouping, goal)
    return mark === null ? [] : [`${grouping} ${mark}`]
  })
}

function pendingOf(record: GoalRecord | undefined): readonly GoalRecord[] {
  return record === undefined || pendingState(record) === 'unchanged' ? [] : [record]
}

function resting(clock: () => number) {
  let since = clock()
  const isDue = () => clock() - since > SLICE
  const now = async () => {
    await nextTurn()
    since = clock()
  }
  return { isDue, now, ifDue: () => (isDue() ? now() : undefined) }
}
