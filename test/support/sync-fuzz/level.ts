import { isDeepStrictEqual } from 'node:util'
import { conflictsOf } from '#domain/change/conflict'
import type { GoalRecord } from '#domain/change/record'
import type { Goal } from '#domain/goal/goal'
import { conflictsIn } from './changes'
import type { Known } from './entry-checks'

type Pulled = (goal: Goal | null | undefined) => boolean

/** What is not as it must be after a pull in which nothing went wrong and nothing else happened. */
export function notLevel(
  before: Known,
  after: Known,
  held: ReadonlyMap<number, Goal>,
  offers: readonly number[] | null,
): readonly string[] {
  const isPulled: Pulled = (goal) => offers === null || offers.includes(goal?.offer_id ?? 0)
  const byId = new Map<number, GoalRecord>()
  const problems: string[] = []
  for (const record of after.values()) {
    const id = record.base?.id ?? null
    if (id === null) continue
    if (byId.has(id)) problems.push(`two goals have the id ${id}`)
    byId.set(id, record)
    // One that is missing already is not looked for.
    const past = before.get(record.key)
    const wasPulled = past?.missing !== true && isPulled(past?.base)
    const there = held.get(id)
    if ((wasPulled || isPulled(there)) && (there === undefined) !== (record.missing === true)) {
      problems.push(`${record.key} is missing or not`)
    }
  }
  return [...problems, ...notAsHeld(byId, held, isPulled), ...notInConflict(after)]
}

function notAsHeld(
  byId: ReadonlyMap<number, GoalRecord>,
  held: ReadonlyMap<number, Goal>,
  isPulled: Pulled,
): readonly string[] {
  return [...held].flatMap(([id, goal]) => {
    const record = byId.get(id)
    if (!isPulled(goal) || isDeepStrictEqual(record?.base, goal)) return []
    return [`${id} is ${JSON.stringify(record?.base)}, not ${JSON.stringify(goal)}`]
  })
}

function notInConflict(after: Known): readonly string[] {
  return [...after.values()].flatMap((record) => {
    const [told, mine] = [conflictsOf(record).map(({ field }) => field), conflictsIn(record)]
    return told.join() === mine.join() ? [] : [`${record.key} conflicts in ${told.join()}`]
  })
}
