import { draftOf, type GoalRecord } from '#domain/change/record'
import { byOfferAndId } from '#domain/config/write-config'
import type { Goal } from '#domain/goal/goal'
import { Slices } from '../long-work/slices'
import { unwatched, type Watch } from '../long-work/watch'

interface Placed {
  readonly record: GoalRecord
  readonly goal: Goal
}

/** Goals by offer and id, as in every file. An offer at a time, so that other work gets its turn in between. */
export async function inOrder(
  records: readonly GoalRecord[],
  watch: Watch = unwatched,
): Promise<readonly GoalRecord[]> {
  const slices = new Slices(watch)
  const offers = new Map<number | null, Placed[]>()
  for (const record of records) {
    const goal = draftOf(record)
    const others = offers.get(goal.offer_id)
    if (others === undefined) offers.set(goal.offer_id, [{ record, goal }])
    else others.push({ record, goal })
    await slices.restIfDue()
  }
  const ordered: GoalRecord[] = []
  for (const [, goals] of [...offers].sort(([a], [b]) => (a ?? Infinity) - (b ?? Infinity))) {
    for (const { record } of goals.sort((a, b) => byOfferAndId(a.goal, b.goal)))
      ordered.push(record)
    await slices.restIfDue()
  }
  return ordered
}
